package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.Base64;

/**
 * Rotates a key file over and over, and says so each time: the new key and a data key that it
 * wrapped.
 */
final class KeyFileRotations {

  static final byte[] DATA_KEY = "the data key that is wrapped now".getBytes(UTF_8);

  private KeyFileRotations() {}

  /** The file and how often. */
  @SuppressWarnings("SystemOut") // it speaks to its parent that way
  public static void main(String[] arguments) {
    int rotations = Integer.parseInt(arguments[1]);
    try (LocalKeyFile keys = KeyFiles.open(Path.of(arguments[0]))) {
      for (int i = 0; i < rotations; i++) {
        rotate(keys);
        WrappedKey wrapped = keys.wrap(new KeyToWrap(DATA_KEY, new byte[0]));
        String text = Base64.getEncoder().encodeToString(wrapped.bytes());
        System.out.println(wrapped.kek() + " " + text + " .");
      }
    }
  }

  private static void rotate(LocalKeyFile keys) {
    while (true) {
      try {
        keys.rotate();
        return;
      } catch (KeyFileException e) {
        if (!e.isTransient()) {
          throw e;
        }
        Thread.onSpinWait();
      }
    }
  }

  /** What a complete line says was wrapped. */
  static WrappedKey wrapped(String line) {
    int space = line.indexOf(' ');
    byte[] bytes = Base64.getDecoder().decode(line.substring(space + 1, line.length() - 2));
    return new WrappedKey(new KekId(line.substring(0, space)), bytes, new byte[0]);
  }
}
