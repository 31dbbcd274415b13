package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalKeyFileTests extends KeyEncryptionKeyContract {

  private static final byte[] DATA_KEY = new byte[32];

  @TempDir private Path folder;
  private Path file = Path.of("");

  @Override
  KeyEncryptionKey open() throws IOException {
    file = Files.createDirectory(folder.resolve("zeisig-folder")).resolve(KeyFiles.NAME);
    return KeyFiles.create(file);
  }

  @Override
  void rotate(KeyEncryptionKey holder) {
    ((LocalKeyFile) holder).rotate();
  }

  private LocalKeyFile keys() {
    return (LocalKeyFile) holder();
  }

  @Test
  void opens_again_with_every_key() {
    WrappedKey first = wrap(DATA_KEY);
    keys().rotate();
    WrappedKey second = wrap(DATA_KEY);
    List<KekEntry> listed = keys().list();
    keys().close();

    try (LocalKeyFile again = KeyFiles.open(file)) {
      assertThat(again.list()).isEqualTo(listed);
      assertThat(again.current()).isEqualTo(second.kek());
      assertThat(again.unwrap(first)).isEqualTo(DATA_KEY);
      assertThat(again.unwrap(second)).isEqualTo(DATA_KEY);
    }
  }

  @Test
  void lists_the_keys_with_their_day_to_the_millisecond() {
    Clock clock = Clock.fixed(Instant.parse("2026-03-01T08:00:00.123456Z"), ZoneOffset.UTC);
    Path other = file.resolveSibling("other.keys");
    KeyFileBuilder builder = LocalKeyFile.builder().cost(KeyFiles.CHEAP).clock(clock);

    try (LocalKeyFile made = builder.create(other, KeyFiles.PASSPHRASE.toCharArray())) {
      KekId first = made.current();
      KekId second = made.rotate();

      Instant day = Instant.parse("2026-03-01T08:00:00.123Z");
      assertThat(made.list())
          .containsExactly(
              new KekEntry(first, day, KekState.OLD), new KekEntry(second, day, KekState.CURRENT));
      assertThat(first.name()).matches("file:[0-9a-f]{8}");
    }
  }

  @Test
  void every_file_is_its_owners_only() throws IOException {
    keys().rotate();

    try (Stream<Path> files = Files.list(file.resolveSibling(""))) {
      assertThat(files)
          .allSatisfy(each -> assertThat(permissions(each)).isEqualTo("rw-------"))
          .extracting(each -> each.getFileName().toString())
          .containsExactlyInAnyOrder(
              KeyFiles.NAME, KeyFiles.NAME + ".previous", KeyFiles.NAME + ".lock");
    }
  }

  @Test
  void a_passphrase_is_overwritten_whatever_happens() {
    char[] right = KeyFiles.PASSPHRASE.toCharArray();
    char[] wrong = "not the passphrase".toCharArray();
    char[] tooShort = "too short".toCharArray();
    char[] next = "another passphrase".toCharArray();

    LocalKeyFile.open(file, right).close();
    assertThatThrownBy(() -> LocalKeyFile.open(file, wrong)).isInstanceOf(CryptoException.class);
    assertThatThrownBy(() -> keys().changePassphrase(tooShort))
        .isInstanceOf(IllegalArgumentException.class);
    keys().changePassphrase(next);

    assertThat(List.of(right, wrong, tooShort, next))
        .allSatisfy(each -> assertThat(each).containsOnly('\0'));
  }

  @Test
  void a_new_passphrase_is_long_enough() {
    String short14 = "12345678901234";

    assertThatThrownBy(() -> LocalKeyFile.create(file, short14.toCharArray()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the passphrase of a key file has at least 15 characters");
    assertThatThrownBy(() -> keys().changePassphrase(short14.toCharArray()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the passphrase of a key file has at least 15 characters");
    keys().changePassphrase((short14 + "5").toCharArray());
    KeyFiles.open(file, short14 + "5").close();
  }

  @Test
  void a_passphrase_that_is_no_text_is_refused_without_showing_it() {
    assertThatThrownBy(() -> KeyFiles.open(file, "zeisig-passphrase\ud83c"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the passphrase has half a surrogate pair");
  }

  @Test
  void a_missing_file_is_named_and_never_made() throws IOException {
    Files.delete(file);

    KeyFileException failure = failure(() -> KeyFiles.open(file));

    assertThat(failure.code()).isEqualTo(CryptoError.KEY_FILE_MISSING);
    assertThat(failure).hasMessageContaining(KeyFiles.NAME + ".previous");
    assertThat(file).doesNotExist();
  }

  @Test
  void no_new_file_takes_the_place_of_one_or_of_what_restores_it() throws IOException {
    keys().rotate();
    byte[] before = Files.readAllBytes(file);

    assertThat(failure(() -> KeyFiles.create(file)).code()).isEqualTo(CryptoError.KEY_FILE_EXISTS);
    assertThat(file).hasBinaryContent(before);
    Files.delete(file);

    assertThat(failure(() -> KeyFiles.create(file)).code()).isEqualTo(CryptoError.KEY_FILE_EXISTS);
    assertThat(file).doesNotExist();
  }

  @Test
  void a_file_that_is_full_says_so_and_rotates_again_once_an_old_key_is_shredded()
      throws IOException {
    Path full = KeyFiles.write(file.resolveSibling("full.keys"), fullGeneration());

    try (LocalKeyFile keys = KeyFiles.open(full)) {
      assertThat(failure(keys::rotate).code()).isEqualTo(CryptoError.KEY_FILE_FULL);
      keys.shred(keys.list().get(0).id());

      assertThat(keys.rotate()).isEqualTo(keys.current());
      assertThat(keys.list()).hasSize(KeyFileBody.MAX_KEYS);
    }
  }

  /** A file of as many keys as there may be. */
  private static byte[] fullGeneration() {
    SecureRandom random = new SecureRandom();
    List<FileKek> keks =
        IntStream.range(0, KeyFileBody.MAX_KEYS)
            .mapToObj(number -> new KekId(KeyFileBody.PREFIX + HexFormat.of().toHexDigits(number)))
            .map(id -> new FileKek(Kek.draw(id, random), Instant.EPOCH))
            .toList();
    return KeyFileSeal.fresh(KeyFiles.PASSPHRASE.toCharArray(), KeyFiles.CHEAP, random)
        .seal(keks, random);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rw-r-----", "rw--w----", "rw---x---", "rw----r--", "rw-----w-", "rw------x"})
  void a_file_that_others_can_read_or_write_is_refused_with_the_repair(String permissions)
      throws IOException {
    keys().rotate();
    for (String suffix : List.of("", ".previous")) {
      Path exposed = KeyFiles.allow(KeyFiles.beside(file, suffix), permissions);

      KeyFileException failure = failure(() -> KeyFiles.open(file));

      assertThat(failure.code()).isEqualTo(CryptoError.KEY_FILE_EXPOSED);
      assertThat(failure)
          .hasMessageContaining(permissions)
          .hasMessageEndingWith("chmod 600 " + KeyFiles.NAME + suffix);
      assertThat(failure(() -> keys().verify()).code()).isEqualTo(CryptoError.KEY_FILE_EXPOSED);
      KeyFiles.allow(exposed, "r--------");
      KeyFiles.open(file).close();
    }
  }

  @Test
  void the_previous_generation_can_be_restored() throws IOException {
    WrappedKey first = wrap(DATA_KEY);
    keys().rotate();
    WrappedKey second = wrap(DATA_KEY);
    keys().close();
    Files.move(KeyFiles.beside(file, ".previous"), KeyFiles.beside(file, ".restored"));
    Files.delete(file);
    Files.move(KeyFiles.beside(file, ".restored"), file);

    try (LocalKeyFile restored = KeyFiles.open(file)) {
      assertThat(restored.current()).isEqualTo(second.kek());
      assertThat(restored.unwrap(first)).isEqualTo(DATA_KEY);
      assertThat(restored.unwrap(second)).isEqualTo(DATA_KEY);
    }
  }

  @Test
  void a_shredded_key_is_in_no_file() throws IOException {
    WrappedKey wrapped = wrap(DATA_KEY);
    keys().rotate();
    KeyFiles.write(KeyFiles.beside(file, ".new"), Files.readAllBytes(file));
    KeyFiles.write(KeyFiles.beside(file, ".previous.new"), Files.readAllBytes(file));

    keys().shred(wrapped.kek());

    assertUnknown(keys(), wrapped);
    for (String suffix : List.of("", ".previous")) {
      try (LocalKeyFile again = KeyFiles.open(KeyFiles.beside(file, suffix))) {
        assertUnknown(again, wrapped);
        assertThat(again.list()).hasSize(1);
      }
    }
    assertThat(KeyFiles.beside(file, ".new")).doesNotExist();
    assertThat(KeyFiles.beside(file, ".previous.new")).doesNotExist();
  }

  @Test
  void the_current_key_and_a_strange_one_are_not_shredded() throws IOException {
    keys().rotate();
    byte[] before = Files.readAllBytes(file);

    KeyFileException inUse = failure(() -> keys().shred(keys().current()));
    KeyFileException unknown = failure(() -> keys().shred(new KekId("file:strange0")));

    assertThat(inUse.code()).isEqualTo(CryptoError.KEY_ENCRYPTION_KEY_IN_USE);
    assertThat(inUse).hasMessageContaining(keys().current().name());
    assertThat(unknown.code()).isEqualTo(CryptoError.UNKNOWN_KEY_ENCRYPTION_KEY);
    assertThat(unknown).hasMessageContaining("file:strange0");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void another_passphrase_opens_what_the_old_one_no_longer_does() throws IOException {
    WrappedKey wrapped = wrap(DATA_KEY);
    keys().rotate();

    keys().changePassphrase("another passphrase".toCharArray());
    keys().rotate();
    keys().close();

    assertRefused(() -> KeyFiles.open(file));
    assertRefused(() -> KeyFiles.open(KeyFiles.beside(file, ".previous")));
    try (LocalKeyFile again = KeyFiles.open(file, "another passphrase")) {
      assertThat(again.list()).hasSize(3);
      assertThat(again.unwrap(wrapped)).isEqualTo(DATA_KEY);
      again.verify();
    }
  }

  @Test
  void verify_finds_a_torn_file_and_a_torn_previous_one() throws IOException {
    keys().rotate();
    keys().verify();
    Path previous = KeyFiles.beside(file, ".previous");
    byte[] whole = Files.readAllBytes(previous);

    KeyFiles.write(previous, new byte[0]);
    assertThat(failure(() -> keys().verify())).hasMessageContaining("the next change replaces it");
    KeyFiles.write(previous, whole);
    keys().verify();
    KeyFiles.write(file, whole);
    keys().verify();
    KeyFiles.write(file, new byte[] {1});

    assertRefused(() -> keys().verify());
  }

  @Test
  void a_change_elsewhere_is_seen_before_the_next_wrap_and_at_an_unknown_key() {
    try (LocalKeyFile elsewhere = KeyFiles.open(file)) {
      KekId first = keys().current();
      KekId second = elsewhere.rotate();
      WrappedKey made = elsewhere.wrap(new KeyToWrap(DATA_KEY, new byte[0]));

      assertThat(keys().unwrap(made)).isEqualTo(DATA_KEY);
      assertThat(keys().current()).isEqualTo(second);

      KekId third = elsewhere.rotate();
      WrappedKey byThird = wrap(DATA_KEY);
      assertThat(byThird.kek()).isEqualTo(third);
      elsewhere.shred(first);
      assertThat(keys().list()).extracting(KekEntry::id).containsExactly(second, third);
      assertThat(keys().rotate()).isEqualTo(elsewhere.current());
    }
  }

  @Test
  void after_a_change_of_passphrase_elsewhere_nothing_is_wrapped_by_what_may_be_shredded() {
    WrappedKey wrapped = wrap(DATA_KEY);
    try (LocalKeyFile elsewhere = KeyFiles.open(file)) {
      elsewhere.changePassphrase("another passphrase".toCharArray());
    }

    assertThat(keys().unwrap(wrapped)).isEqualTo(DATA_KEY);
    KeyHolderException failure =
        catchThrowableOfType(KeyHolderException.class, () -> wrap(DATA_KEY));
    assertThat(failure.code()).isEqualTo(CryptoError.KEY_HOLDER_UNAVAILABLE);
    assertThat(failure).hasCauseInstanceOf(KeyFileException.class);
    assertRefused(() -> keys().rotate());
  }

  @Test
  void only_one_changes_the_file_at_a_time() throws IOException {
    byte[] before = Files.readAllBytes(file);
    Path lockFile = KeyFiles.beside(file.toRealPath(), ".lock");
    KeyFileLock lock = KeyFileLock.take(lockFile, KeyFiles.NAME);

    KeyFileException failure = failure(() -> keys().rotate());

    assertThat(failure.code()).isEqualTo(CryptoError.KEY_FILE_UNAVAILABLE);
    assertThat(failure.isTransient()).isTrue();
    assertThat(file).hasBinaryContent(before);
    lock.release();
    assertThat(keys().rotate()).isEqualTo(keys().current());
  }

  @Test
  void a_symbolic_link_stays_one() throws IOException {
    Path link = Files.createSymbolicLink(file.resolveSibling("link.keys"), file);

    try (LocalKeyFile linked = KeyFiles.open(link)) {
      KekId next = linked.rotate();

      assertThat(link).isSymbolicLink();
      assertThat(keys().current()).isEqualTo(next);
      assertThat(KeyFiles.beside(link, ".previous")).doesNotExist();
    }
  }

  /** A zip file is one. */
  @Test
  void works_on_a_file_system_without_permissions() throws IOException {
    Map<String, String> fresh = Map.of("create", "true");
    try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("keys.zip"), fresh)) {
      Path inside = zip.getPath("/worker.keys");

      try (LocalKeyFile made = KeyFiles.create(inside)) {
        KekId first = made.current();
        made.rotate();
        made.shred(first);
        made.verify();
      }
      try (LocalKeyFile again = KeyFiles.open(inside)) {
        assertThat(again.list()).hasSize(1);
      }
    }
  }

  @Test
  void a_folder_that_is_not_there_is_an_error_with_a_name() {
    KeyFileException failure =
        failure(() -> KeyFiles.create(file.resolveSibling("none").resolve("new.keys")));

    assertThat(failure.code()).isEqualTo(CryptoError.KEY_FILE_PLACE_REFUSED);
    assertThat(failure).hasMessageContaining("no folder for the key file new.keys");
    assertThat(failure.isTransient()).isFalse();
  }

  @Test
  void a_folder_in_place_of_a_file_is_an_error_with_a_name() throws IOException {
    Path directory = KeyFiles.allow(Files.createDirectory(file.resolveSibling("d")), "rwx------");

    KeyFileException failure = failure(() -> KeyFiles.open(directory));

    assertThat(failure.code()).isEqualTo(CryptoError.KEY_FILE_PLACE_REFUSED);
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThat(failure(call).code()).isEqualTo(CryptoError.KEY_FILE_REFUSED);
  }

  private static void assertUnknown(LocalKeyFile keys, WrappedKey wrapped) {
    KeyHolderException failure =
        catchThrowableOfType(KeyHolderException.class, () -> keys.unwrap(wrapped));
    assertThat(failure.code()).isEqualTo(CryptoError.UNKNOWN_KEY_ENCRYPTION_KEY);
  }

  /** What {@code call} throws, which names no folder and no secret. */
  private static KeyFileException failure(ThrowingCallable call) {
    KeyFileException failure = catchThrowableOfType(KeyFileException.class, call);
    assertThat(failure).isNotNull().hasNoCause();
    assertThat(failure.getMessage()).doesNotContain("zeisig");
    return failure;
  }

  private static String permissions(Path any) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(any));
  }
}
