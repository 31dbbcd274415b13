package io.github.pii4j.crypto;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file to which a store of keys appends; {@link FileDataKeyStore} describes it.
 *
 * <p>One thread at a time, but {@link #requireUsable()} for all.
 */
final class KeyLog implements KeyJournal {

  private static final Logger LOG = LoggerFactory.getLogger(KeyLog.class);

  /** Less than this is not worth a new log. */
  private static final long TOLERATED = 1 << 20;

  private static final int ZEROS = 1 << 16;

  private final Path path;
  private final String store;
  private final LogFile.Opener opener;
  private LogFile file;
  private KeyPlaces places;
  private long end;
  private long tolerated = TOLERATED;
  private volatile State state = State.OPEN;

  private enum State {
    OPEN,
    /** Nobody knows what the file says after a write that failed. */
    UNKNOWN,
    CLOSED
  }

  private KeyLog(Path path, String store, LogFile.Opener opener, LogFile file) {
    this.path = path;
    this.store = store;
    this.opener = opener;
    this.file = file;
    this.places = new KeyPlaces();
  }

  /** Makes a log without records. */
  static void create(Path path) throws IOException {
    KeyLogDraft draft = new KeyLogDraft(path);
    draft.write(List.of());
    draft.publish();
  }

  /** Opens a log and tells the book all that it says. */
  static KeyLog open(Path path, String store, LogFile.Opener opener, KeyBook book)
      throws IOException {
    new KeyLogDraft(path).discard();
    LogFile file = opener.open(path);
    try {
      KeyLog log = new KeyLog(path, store, opener, file);
      log.read(book);
      return log;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Appends an event, and overwrites the keys that it destroys or replaces. */
  @Override
  public void append(KeyEvent event) {
    requireUsable();
    KeyFrame frame = KeyFrame.of(event);
    write(frame.bytes());
    KeyPlace place = KeyPlace.of(frame, end);
    end += frame.length();
    erase(places.note(event, place));
  }

  /** Whether most of the file is no longer needed. */
  boolean isBloated() {
    return places.needless() > tolerated && places.needless() > end / 2;
  }

  /** Puts a new log of these events in the place of this one, if that can be done now. */
  void rewrite(List<KeyEvent> events) {
    requireUsable();
    KeyLogDraft draft = new KeyLogDraft(path);
    try {
      draft.write(events);
    } catch (IOException e) {
      tolerated = 2 * places.needless();
      LOG.warn(
          "the key store {} could not be written anew and goes on as it is: {}",
          store,
          e.getClass().getSimpleName());
      return;
    }
    replaceBy(draft);
  }

  /**
   * Checks that what is in memory is what is in the file.
   *
   * @throws DataKeyStoreException if that is unknown
   * @throws IllegalStateException if it is closed
   */
  void requireUsable() {
    if (state == State.CLOSED) {
      throw new IllegalStateException("the key store is closed");
    }
    if (state == State.UNKNOWN) {
      throw unavailable(new IOException("a write failed before: open the store anew"));
    }
  }

  void close() throws IOException {
    state = State.CLOSED;
    file.close();
  }

  private void read(KeyBook book) throws IOException {
    KeyLogReader reader = new KeyLogReader(file, store, book);
    end = reader.read();
    places = reader.places();
    if (end < file.length()) {
      file.cut(end);
      file.sync();
    }
    overwrite(reader.notErased());
  }

  private void write(byte[] record) {
    try {
      file.write(end, record);
    } catch (IOException e) {
      takeBack();
      throw unavailable(e);
    }
    sync();
  }

  /** A record that was not written in full, for want of room, must not stay. */
  private void takeBack() {
    try {
      file.cut(end);
      file.sync();
    } catch (IOException e) {
      state = State.UNKNOWN;
      throw unavailable(e);
    }
  }

  /** After a failure the operating system may have forgotten what it did not write. */
  private void sync() {
    try {
      file.sync();
    } catch (IOException e) {
      state = State.UNKNOWN;
      throw unavailable(e);
    }
  }

  private void erase(List<KeyPlace> gone) {
    try {
      overwrite(gone);
    } catch (IOException e) {
      state = State.UNKNOWN;
      throw unavailable(e);
    }
  }

  private void overwrite(List<KeyPlace> gone) throws IOException {
    for (KeyPlace place : gone) {
      file.write(place.erasableFrom(), new byte[place.erasable()]);
    }
    if (!gone.isEmpty()) {
      file.sync();
    }
  }

  private void replaceBy(KeyLogDraft draft) {
    try {
      draft.publish();
      overwriteAll();
      file.close();
      file = opener.open(path);
    } catch (IOException e) {
      state = State.UNKNOWN;
      throw unavailable(e);
    }
    places = draft.places();
    end = draft.length();
    tolerated = TOLERATED;
  }

  /** The old file has lost its name, but its keys may still be destroyed one day. */
  private void overwriteAll() throws IOException {
    byte[] zeros = new byte[ZEROS];
    for (long at = 0; at < end; at += ZEROS) {
      file.write(at, zeros);
    }
    file.sync();
  }

  private DataKeyStoreException unavailable(IOException cause) {
    return DataKeyStoreException.unavailable(store, cause);
  }
}
