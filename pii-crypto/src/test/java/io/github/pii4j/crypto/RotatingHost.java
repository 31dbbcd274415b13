package io.github.pii4j.crypto;

import io.github.pii4j.crypto.servers.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;

/** Rotates every key that there is and encrypts all rows again, over and over, until killed. */
final class RotatingHost {

  private RotatingHost() {}

  /** URL, user and password of the database, and the key file. */
  @SuppressWarnings("SystemOut") // it speaks to its parent that way
  public static void main(String[] arguments) {
    TestDatabase database = new TestDatabase(arguments[0], arguments[1], arguments[2]);
    try (Worker worker = new Worker(database, Path.of(arguments[3]), Duration.ofSeconds(60))) {
      System.out.println("resumed " + worker.reencryption().run() + ".");
      for (int round = 0; ; round++) {
        rotate(worker, round);
        System.out.println("done " + worker.reencryption().run() + ".");
      }
    }
  }

  private static void rotate(Worker worker, int round) {
    worker.crypto().keys().rotateShared();
    if (round % 2 == 0) {
      worker.holder().rotate();
    }
    if (round % 3 == 0) {
      worker.crypto().keys().rotateWrapping();
    }
    worker.crypto().keys().rewrap();
  }
}
