package io.github.pii4j.consent.servers;

import java.nio.file.Path;
import java.util.UUID;

/** Databases within this JVM. */
public final class H2Databases {

  private static final String USER = "sa";

  private H2Databases() {}

  /** A new one that lives as long as the JVM. */
  public static TestDatabase inMemory() {
    return new TestDatabase(
        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", USER, "");
  }

  /** A new one in a file of that folder, closed with its last connection. */
  public static TestDatabase inFile(Path folder) {
    return new TestDatabase("jdbc:h2:file:" + folder.resolve(UUID.randomUUID() + ""), USER, "");
  }
}
