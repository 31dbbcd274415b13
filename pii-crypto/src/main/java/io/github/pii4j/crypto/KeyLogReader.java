package io.github.pii4j.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a key log from its beginning to its end.
 *
 * <p>Every record is made durable before the next one is begun, so only the last one can be
 * unfinished. Whatever else is not as it was written is damage.
 */
final class KeyLogReader {

  private static final Logger LOG = LoggerFactory.getLogger(KeyLogReader.class);
  private static final int WINDOW = 1 << 20;

  private final LogFile file;
  private final String store;
  private final KeyBook book;
  private final KeyPlaces places = new KeyPlaces();
  private final List<KeyPlace> gone = new ArrayList<>();
  private final long length;
  private ByteBuffer window = ByteBuffer.allocate(0);
  private long windowAt;

  KeyLogReader(LogFile file, String store, KeyBook book) throws IOException {
    this.file = file;
    this.store = store;
    this.book = book;
    this.length = file.length();
  }

  /**
   * Tells the book all that the log says.
   *
   * @return where the last finished record ends
   * @throws DataKeyStoreException if the log is damaged
   */
  long read() throws IOException {
    KeyLogHeader.require(file, store);
    long at = KeyLogHeader.LENGTH;
    while (at < length) {
      KeyFrame frame = frameAt(at);
      if (frame == null || isUnfinished(frame, at)) {
        requireLast(at);
        break;
      }
      replay(frame, at);
      at += frame.length();
    }
    Optional<KeyPlace> damaged = places.firstDamaged();
    if (damaged.isPresent()) {
      throw damaged(damaged.get().frameAt());
    }
    return at;
  }

  /** Where the keys lie that are there. */
  KeyPlaces places() {
    return places;
  }

  /** Where destroyed keys lie that a crash kept from being overwritten. */
  List<KeyPlace> notErased() {
    return gone.stream().filter(place -> place.state() != WrappedState.ERASED).toList();
  }

  /** Whether it is the last record and its key was not written to the end. */
  private boolean isUnfinished(KeyFrame frame, long at) {
    return at + frame.length() == length && frame.state() != WrappedState.INTACT;
  }

  private void replay(KeyFrame frame, long at) {
    KeyEvent event = eventOf(frame, at);
    gone.addAll(places.note(event, KeyPlace.of(frame, at)));
    book.apply(event);
  }

  private KeyEvent eventOf(KeyFrame frame, long at) {
    try {
      return frame.event();
    } catch (IllegalArgumentException e) {
      throw damaged(at);
    }
  }

  /** An unfinished record has none after it. */
  private void requireLast(long at) throws IOException {
    if (length - at > KeyFrame.MOST_BYTES) {
      throw damaged(at);
    }
    for (long later = at + 1; later < length; later++) {
      if (frameAt(later) != null) {
        throw damaged(at);
      }
    }
    LOG.warn(
        "the key store {} ends with {} bytes of a record that was never finished: they are dropped",
        store,
        length - at);
  }

  private DataKeyStoreException damaged(long at) {
    return DataKeyStoreException.damaged(
        store, "the record at offset " + at + " is not as it was written");
  }

  private @Nullable KeyFrame frameAt(long at) throws IOException {
    boolean isSeen =
        windowAt <= at
            && (at + KeyFrame.MOST_BYTES <= windowAt + window.limit()
                || windowAt + window.limit() == length);
    if (!isSeen) {
      moveWindow(at);
    }
    return KeyFrame.read(window.position((int) (at - windowAt)));
  }

  private void moveWindow(long at) throws IOException {
    byte[] bytes = new byte[(int) Math.min(WINDOW, length - at)];
    file.read(at, bytes, bytes.length);
    window = ByteBuffer.wrap(bytes);
    windowAt = at;
  }
}
