package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** Collects what a {@link LocalKeyFile} is made with. Not thread-safe. */
public final class KeyFileBuilder {

  private SecureRandom random = new SecureRandom();
  private Clock clock = Clock.systemUTC();
  private KeyFileCost cost = KeyFileCost.RFC_9106_SECOND;
  private KeyFileDisk disk = new KeyFileDisk();

  KeyFileBuilder() {}

  /** Where keys, salts and nonces come from. */
  public KeyFileBuilder random(SecureRandom secureRandom) {
    this.random = requireNonNull(secureRandom, "secureRandom");
    return this;
  }

  /** What says when a key was made. */
  public KeyFileBuilder clock(Clock source) {
    this.clock = requireNonNull(source, "source");
    return this;
  }

  /** What a guess at a new passphrase costs; a file that exists has its own. */
  public KeyFileBuilder cost(KeyFileCost ofGuess) {
    this.cost = requireNonNull(ofGuess, "ofGuess");
    return this;
  }

  /** What the file is written through, for tests. */
  KeyFileBuilder disk(KeyFileDisk watched) {
    this.disk = watched;
    return this;
  }

  /**
   * Makes a file with one new key.
   *
   * @param passphrase at least 15 characters; overwritten
   * @throws KeyFileException if the file or its previous generation is there, or its folder cannot
   *     be written
   * @throws IllegalArgumentException if the passphrase is too short or has half a surrogate pair
   */
  public LocalKeyFile create(Path file, char[] passphrase) {
    try {
      LocalKeyFile.requireLong(passphrase);
      KeyFilePlace place = KeyFilePlace.fresh(file, disk);
      return place.locked(
          () -> {
            place.requireFree();
            return made(place, KeyFileSeal.fresh(passphrase, cost, random));
          });
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /**
   * Opens a file that exists.
   *
   * @param passphrase overwritten
   * @throws KeyFileException if there is no such file, other accounts have access to it, or it does
   *     not open with the passphrase
   * @throws IllegalArgumentException if the passphrase has half a surrogate pair
   */
  public LocalKeyFile open(Path file, char[] passphrase) {
    try {
      KeyFilePlace place = KeyFilePlace.existing(file, disk);
      place.requireOwnerOnly();
      return opened(place, passphrase);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private LocalKeyFile made(KeyFilePlace place, KeyFileSeal seal) {
    List<FileKek> keks = List.of(FileKek.draw(List.of(), clock.instant(), random));
    try {
      place.write(seal.seal(keks, random));
      return new LocalKeyFile(this, place, place.stamp(), seal, keks);
    } catch (RuntimeException e) {
      LocalKeyFile.wipe(keks);
      seal.wipe();
      throw e;
    }
  }

  private LocalKeyFile opened(KeyFilePlace place, char[] passphrase) {
    try {
      KeyFileStamp stamp = place.stamp();
      byte[] bytes = place.read();
      KeyFileSeal seal = KeyFileSeal.of(bytes, passphrase);
      return new LocalKeyFile(this, place, stamp, seal, seal.openOrWipe(bytes));
    } catch (DecryptionFailedException e) {
      throw KeyFileException.refused(place.name());
    }
  }

  SecureRandom random() {
    return random;
  }

  Clock clock() {
    return clock;
  }

  KeyFileCost cost() {
    return cost;
  }
}
