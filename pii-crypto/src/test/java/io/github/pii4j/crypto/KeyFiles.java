package io.github.pii4j.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Key files whose passphrase is guessed in no time, so that tests are quick. */
final class KeyFiles {

  static final KeyFileCost CHEAP = new KeyFileCost(64, 1, 2);
  static final String PASSPHRASE = "zeisig-passphrase-一二三";
  static final String NAME = "worker.keys";

  private KeyFiles() {}

  static LocalKeyFile create(Path file) {
    return LocalKeyFile.builder().cost(CHEAP).create(file, PASSPHRASE.toCharArray());
  }

  static LocalKeyFile open(Path file) {
    return open(file, PASSPHRASE);
  }

  static LocalKeyFile open(Path file, String passphrase) {
    return LocalKeyFile.builder().cost(CHEAP).open(file, passphrase.toCharArray());
  }

  static Path beside(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  /** Writes a file as its owner would restore it. */
  static Path write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    return allow(file, "rw-------");
  }

  static Path allow(Path file, String permissions) throws IOException {
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
