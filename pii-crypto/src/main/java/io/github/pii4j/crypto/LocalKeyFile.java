package io.github.pii4j.crypto;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Key-encryption keys in a file of this machine, sealed under a passphrase.
 *
 * <pre>{@code
 * try (LocalKeyFile kek = LocalKeyFile.open(Path.of("worker.keys"), passphrase)) {
 *   ...
 * }
 * }</pre>
 *
 * <p>Guarantees: the keys are sealed by Argon2id and AES-256-GCM and wrap by XAES-256-GCM. The file
 * is complete or not there at any instant, whatever happens to the process or the power; it and
 * every file beside it is its owner's only, from the moment it exists. A file that is missing, torn
 * or edited, or that other accounts can read, is refused by a {@link KeyFileException}, never
 * answered by new keys. {@code NAME.previous} is the generation before the last rotation.
 *
 * <p>Non-guarantees: whoever has file and passphrase has the keys, and so has who reads the memory
 * of the process. Where the file system has no POSIX permissions, none are set or checked: keep the
 * folder to the account. {@link #shred} does not reach copies elsewhere, such as backups. The lock
 * against a second writer is one machine's, not a network's. Losing file and passphrase loses all
 * that the keys ever wrapped: keep a copy of both, apart from each other.
 *
 * <p>Several processes may have the file open: each sees, before it wraps and whenever it meets a
 * key that it does not know, whether the file is a newer generation. After a {@link
 * #changePassphrase} they refuse to wrap until they open the file anew.
 *
 * <p>Every passphrase is a {@code char[]} that is overwritten before the method is back, also when
 * it fails. It is compared as typed, in UTF-8 and without normalization. Thread-safe.
 */
public final class LocalKeyFile implements KeyEncryptionKey {

  /**
   * The fewest characters of a new passphrase: those of a password that is the only factor, NIST SP
   * 800-63B-4 (2025), section 3.1.1.2.
   */
  public static final int MIN_PASSPHRASE_LENGTH = 15;

  private final KeyFilePlace place;
  private final SecureRandom random;
  private final Clock clock;
  private final KeyFileCost cost;
  private final KekRing ring;
  private KeyFileSeal seal;
  private List<KekEntry> entries;
  private volatile KeyFileStamp seen;

  /** Takes the keys over. */
  LocalKeyFile(
      KeyFileBuilder options,
      KeyFilePlace place,
      KeyFileStamp seen,
      KeyFileSeal seal,
      List<FileKek> keks) {
    this.place = place;
    this.random = options.random();
    this.clock = options.clock();
    this.cost = options.cost();
    this.ring = new KekRing("the key file " + place.name(), random, bare(keks));
    this.seal = seal;
    this.entries = described(keks);
    this.seen = seen;
  }

  /** Begins with a new {@link SecureRandom}, the clock of the system and the cost of RFC 9106. */
  public static KeyFileBuilder builder() {
    return new KeyFileBuilder();
  }

  /** {@link KeyFileBuilder#create} with the defaults. */
  public static LocalKeyFile create(Path file, char[] passphrase) {
    return builder().create(file, passphrase);
  }

  /** {@link KeyFileBuilder#open} with the defaults. */
  public static LocalKeyFile open(Path file, char[] passphrase) {
    return builder().open(file, passphrase);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the holder is closed
   */
  @Override
  public KekId current() {
    refreshForUse();
    return ring.current();
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the holder is closed
   */
  @Override
  public WrappedKey wrap(KeyToWrap key) {
    refreshForUse();
    return ring.wrap(key);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the holder is closed
   */
  @Override
  public byte[] unwrap(WrappedKey wrapped) {
    if (!ring.has(wrapped.kek())) {
      refreshForUse();
    }
    return ring.unwrap(wrapped);
  }

  /**
   * Makes a new key that wraps from now on; the older ones still unwrap.
   *
   * @throws KeyFileException if the file cannot be read or written, or is changed elsewhere now;
   *     whether there is a new key then, {@link #list} tells; or if the file has 10,000 keys
   * @throws IllegalStateException if the holder is closed
   */
  public synchronized KekId rotate() {
    return change(
        (before, keks) -> {
          keks.add(drawn(keks));
          writeBoth(
              seal.seal(keks, random)); // a copy without the newest key would open nothing new
        });
  }

  /**
   * The keys, the oldest first.
   *
   * @throws KeyFileException if the file cannot be read
   * @throws IllegalStateException if the holder is closed
   */
  public synchronized List<KekEntry> list() {
    refresh();
    ring.current();
    return entries;
  }

  /**
   * Destroys a key, in the file and in its previous generation: what it wrapped, and was not
   * wrapped anew, is lost for good.
   *
   * <p>Other processes that have the file open forget the key when they next wrap or are closed.
   *
   * @throws KeyFileException if it is the current key, the file does not have it, or the file
   *     cannot be read or written, or is changed elsewhere now; the same call finishes what was
   *     interrupted
   * @throws IllegalStateException if the holder is closed
   */
  public synchronized void shred(KekId kek) {
    change(
        (before, keks) -> {
          remove(kek, keks);
          writeBoth(seal.seal(keks, random));
        });
  }

  /**
   * Seals the file and its previous generation under another passphrase, with the cost that the
   * builder was given.
   *
   * @param passphrase at least 15 characters; overwritten
   * @throws KeyFileException if the file cannot be read or written, or is changed elsewhere now; it
   *     then opens by the one or the other passphrase
   * @throws IllegalArgumentException if it is too short or has half a surrogate pair
   * @throws IllegalStateException if the holder is closed
   */
  public synchronized void changePassphrase(char[] passphrase) {
    try {
      requireLong(passphrase);
      KeyFileSeal next = KeyFileSeal.fresh(passphrase, cost, random);
      sealBy(next);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /**
   * Reads the file and its previous generation and checks every bit of them, and that no other
   * account has access.
   *
   * @throws KeyFileException if one of them is not in order; says which and the way out
   * @throws IllegalStateException if the holder is closed
   */
  public synchronized void verify() {
    ring.current();
    place.requireOwnerOnly();
    wipe(opened(place.read()));
    if (place.hasPrevious()) {
      wipe(openedPrevious());
    }
  }

  @Override
  public synchronized void close() {
    ring.close();
    seal.wipe();
  }

  private KekId change(Change change) {
    ring.current();
    return place.locked(
        () -> {
          byte[] before = place.read();
          List<FileKek> keks = opened(before);
          try {
            change.write(before, keks);
            adopt(keks, place.stamp());
            return ring.current();
          } catch (RuntimeException e) {
            wipe(keks);
            throw e;
          }
        });
  }

  private void sealBy(KeyFileSeal next) {
    try {
      change((before, keks) -> writeBoth(next.seal(keks, random)));
    } catch (RuntimeException e) {
      next.wipe();
      throw e;
    }
    seal.wipe();
    seal = next;
  }

  /** The previous one first: a change that is cut short can then be asked for again. */
  private void writeBoth(byte[] generation) {
    place.writePrevious(generation);
    place.write(generation);
  }

  private void remove(KekId kek, List<FileKek> keks) {
    if (keks.get(keks.size() - 1).id().equals(kek)) {
      throw KeyFileException.inUse(place.name(), kek);
    }
    FileKek found =
        keks.stream()
            .filter(each -> each.id().equals(kek))
            .findFirst()
            .orElseThrow(() -> KeyFileException.unknownKey(place.name(), kek));
    keks.remove(found);
    found.kek().wipe();
  }

  private FileKek drawn(List<FileKek> keks) {
    if (keks.size() == KeyFileBody.MAX_KEYS) {
      throw KeyFileException.full(place.name());
    }
    return FileKek.draw(keks, clock.instant(), random);
  }

  private void refreshForUse() {
    try {
      refresh();
    } catch (KeyFileException e) {
      throw KeyHolderException.unavailable("the key file " + place.name(), e);
    }
  }

  /** Reads the file if it is another generation than the one seen last. */
  private void refresh() {
    if (!place.stamp().equals(seen)) {
      reload();
    }
  }

  private synchronized void reload() {
    ring.current();
    KeyFileStamp now = place.stamp();
    adopt(opened(place.read()), now);
  }

  private void adopt(List<FileKek> keks, KeyFileStamp stamp) {
    ring.replace(bare(keks));
    entries = described(keks);
    seen = stamp;
  }

  private List<FileKek> opened(byte[] file) {
    try {
      return seal.open(file);
    } catch (DecryptionFailedException e) {
      throw KeyFileException.refused(place.name());
    }
  }

  private List<FileKek> openedPrevious() {
    try {
      return seal.open(place.readPrevious());
    } catch (DecryptionFailedException e) {
      throw KeyFileException.previousRefused(place.name());
    }
  }

  private static List<Kek> bare(List<FileKek> keks) {
    return keks.stream().map(FileKek::kek).toList();
  }

  private static List<KekEntry> described(List<FileKek> keks) {
    List<KekEntry> entries = new ArrayList<>();
    for (FileKek kek : keks) {
      KekState state = entries.size() == keks.size() - 1 ? KekState.CURRENT : KekState.OLD;
      entries.add(new KekEntry(kek.id(), kek.createdAt(), state));
    }
    return List.copyOf(entries);
  }

  static void wipe(List<FileKek> keks) {
    keks.forEach(each -> each.kek().wipe());
  }

  static void requireLong(char[] passphrase) {
    if (passphrase.length < MIN_PASSPHRASE_LENGTH) {
      throw new IllegalArgumentException(
          "the passphrase of a key file has at least " + MIN_PASSPHRASE_LENGTH + " characters");
    }
  }

  /** Which key wraps and how many there are. */
  @Override
  public String toString() {
    return "LocalKeyFile[" + ring + "]";
  }

  /** Writes what becomes of the keys of a file. */
  private interface Change {
    void write(byte[] before, List<FileKek> keks);
  }
}
