package io.github.pii4j.crypto;

import io.github.pii4j.crypto.servers.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Another node: reads and opens the rows whose numbers it is sent, and says what became of each.
 */
final class ReadingHost {

  private ReadingHost() {}

  /** URL, user and password of the database, the key file, the age of cached keys. */
  @SuppressWarnings("SystemOut") // it speaks to its parent that way
  public static void main(String[] arguments) throws IOException {
    TestDatabase database = new TestDatabase(arguments[0], arguments[1], arguments[2]);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Worker worker =
        new Worker(database, Path.of(arguments[3]), Duration.parse(arguments[4]))) {
      System.out.println("ready");
      for (String id = in.readLine(); id != null; id = in.readLine()) {
        System.out.println(open(worker, Long.parseLong(id)));
      }
    }
  }

  private static String open(Worker worker, long id) {
    try {
      return worker.own().decrypt(worker.row(id), Worker.subject(id)).reveal();
    } catch (CryptoException e) {
      return e.code().name();
    }
  }
}
