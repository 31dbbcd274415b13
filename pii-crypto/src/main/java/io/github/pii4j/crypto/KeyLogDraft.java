package io.github.pii4j.crypto;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A new key log beside the present one, which takes its place when it is complete. */
final class KeyLogDraft {

  private final Path log;
  private final Path draft;
  private final KeyPlaces places = new KeyPlaces();
  private long length;

  KeyLogDraft(Path log) {
    this.log = log;
    this.draft = log.resolveSibling(log.getFileName() + ".new");
  }

  /** Throws away what a crash left. */
  void discard() throws IOException {
    Files.deleteIfExists(draft);
  }

  /** Writes the events, durably. */
  void write(List<KeyEvent> events) throws IOException {
    discard();
    OwnerOnly.create(draft).close();
    try (FileOutputStream file = new FileOutputStream(draft.toFile());
        OutputStream out = new BufferedOutputStream(file, 1 << 16)) {
      put(KeyLogHeader.bytes(), out);
      for (KeyEvent event : events) {
        KeyFrame frame = KeyFrame.of(event);
        places.note(event, KeyPlace.of(frame, length));
        put(frame.bytes(), out);
      }
      out.flush();
      file.getFD().sync();
    }
  }

  /** Puts it in the place of the log. */
  void publish() throws IOException {
    Files.move(draft, log, ATOMIC_MOVE, REPLACE_EXISTING);
    Folder.sync(log);
  }

  /** Where the keys lie in it. */
  KeyPlaces places() {
    return places;
  }

  long length() {
    return length;
  }

  private void put(byte[] bytes, OutputStream out) throws IOException {
    out.write(bytes);
    length += bytes.length;
  }
}
