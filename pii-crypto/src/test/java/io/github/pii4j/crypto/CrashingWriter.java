package io.github.pii4j.crypto;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/**
 * A process that writes to a file of keys until it is killed. It says what it is going to do, and
 * says it again once the store said that it is done.
 */
final class CrashingWriter {

  private static final Instant AT = Instant.parse("2026-11-02T03:04:05.678Z");

  private final FileDataKeyStore store;
  private final PrintStream out;
  private final Random random;

  private CrashingWriter(FileDataKeyStore store, PrintStream out, Random random) {
    this.store = store;
    this.out = out;
    this.random = random;
  }

  /** The file and the number of the first person. */
  public static void main(String[] arguments) {
    Path file = Path.of(arguments[0]);
    int first = Integer.parseInt(arguments[1]);
    FileDataKeyStore store = FileDataKeyStore.open(file);
    requireAlone(file);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("open");
    new CrashingWriter(store, out, new Random(first)).writeFrom(first);
  }

  static KeyScope person(int number) {
    return new KeyScope(Tenant.of("acme"), "subject/" + number);
  }

  /** The key of a person, wrapped for the first, second, ... time. */
  static StoredKey key(int number, int wrapping) {
    byte[] wrapped = new byte[2000];
    new Random(31L * number + wrapping).nextBytes(wrapped);
    return new StoredKey(
        person(number),
        new KeyId(1),
        KeyAlgorithm.XAES_256_GCM,
        AT,
        new KekId("file:" + wrapping),
        wrapped);
  }

  static int wrappingOf(StoredKey key) {
    return Integer.parseInt(key.kek().name().substring("file:".length()));
  }

  /** A failed attempt to open it twice must not free the lock for other processes. */
  private static void requireAlone(Path file) {
    try (FileDataKeyStore second = FileDataKeyStore.open(file)) {
      throw new IllegalStateException("open twice: " + second);
    } catch (DataKeyStoreException expected) {
      return;
    }
  }

  private void writeFrom(int first) {
    for (int number = first; true; number++) {
      add(number);
      int earlier = first + random.nextInt(number - first + 1);
      if (store.find(person(earlier)).keys().isEmpty()) {
        continue;
      }
      if (random.nextInt(3) == 0) {
        shred(earlier);
      } else {
        rewrap(earlier);
      }
    }
  }

  private void add(int number) {
    say("add", number);
    store.add(key(number, 0));
    say("added", number);
  }

  private void shred(int number) {
    say("shred", number);
    store.shred(person(number), AT);
    say("shredded", number);
  }

  private void rewrap(int number) {
    StoredKey present = store.find(person(number)).keys().get(0);
    say("rewrap", number);
    store.rewrap(present, key(number, wrappingOf(present) + 1));
    say("rewrapped", number);
  }

  private void say(String what, int number) {
    out.println(what + " " + number + ".");
  }
}
