package io.github.pii4j.crypto;

import io.github.pii4j.crypto.servers.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Encrypts all rows again, page by page: after each it says how far it is and waits for a line
 * before it begins the next, so that a kill cannot come after the end.
 */
final class SteppingHost {

  private SteppingHost() {}

  /** URL, user and password of the database, and the key file. */
  public static void main(String[] arguments) throws IOException {
    TestDatabase database = new TestDatabase(arguments[0], arguments[1], arguments[2]);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Worker worker = new Worker(database, Path.of(arguments[3]), Duration.ofSeconds(60))) {
      say("ready", in);
      worker.reencryption(stepping(in)).run();
    }
  }

  private static ReencryptionListener stepping(BufferedReader in) {
    return new ReencryptionListener() {
      @Override
      public void pageDone(ReencryptionProgress progress, long rows) {
        say("up to " + progress.lastKey(), in);
      }
    };
  }

  @SuppressWarnings("SystemOut") // it speaks to its parent that way
  private static void say(String line, BufferedReader in) {
    System.out.println(line + ".");
    try {
      in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
