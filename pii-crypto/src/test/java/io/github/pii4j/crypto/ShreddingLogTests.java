package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShreddingLogTests {

  private static final Instant NOW = Instant.parse("2026-11-02T03:04:05.678Z");
  private static final KeyScope ANNA = new KeyScope(Tenant.of("甲 & co\t%"), "subject/anna+1\n=");
  private static final KeyScope BERT = new KeyScope(Tenant.of("acme"), "subject/bert");

  @TempDir private Path folder;
  private Path file;
  private ShreddingLog log;
  private final DataKeyStore store = MemoryDataKeyStore.create();

  @BeforeEach
  void open() {
    file = folder.resolve("shreddings.log");
    log = ShreddingLog.in(file);
  }

  @Test
  void a_restored_store_brings_nobody_back() {
    DataKeyStore restored = MemoryDataKeyStore.create();
    for (DataKeyStore each : List.of(store, restored)) {
      each.add(DataKeyStoreContract.key(ANNA, 1));
      each.add(DataKeyStoreContract.key(BERT, 1));
    }
    Shredding record = store.shred(ANNA, NOW);
    log.export(store, Instant.EPOCH);

    int replayed = ShreddingLog.in(file).replay(restored);

    assertThat(replayed).isEqualTo(1);
    assertThat(restored.find(ANNA)).isEqualTo(store.find(ANNA));
    assertThat(restored.find(BERT)).isEqualTo(store.find(BERT));
    assertThat(restored.shreddings(Instant.EPOCH)).containsExactly(record);
  }

  @Test
  void appends_only_what_it_does_not_have() {
    store.shred(ANNA, NOW);
    assertThat(log.export(store, Instant.EPOCH)).isEqualTo(1);
    assertThat(log.export(store, Instant.EPOCH)).isZero();
    store.shred(BERT, NOW.minusSeconds(1));

    assertThat(log.export(store, NOW)).isZero();
    assertThat(log.export(store, NOW.minusSeconds(1))).isEqualTo(1);

    assertThat(log.records())
        .containsExactly(
            new Shredding(ANNA, NOW, new KeyId(0)),
            new Shredding(BERT, NOW.minusSeconds(1), new KeyId(0)));
  }

  @Test
  void the_format_of_version_1_stays() throws IOException {
    store.shredAgain(new Shredding(ANNA, NOW, new KeyId(3)));
    store.shredAgain(new Shredding(BERT, NOW.plusMillis(1), new KeyId(-1)));

    log.export(store, Instant.EPOCH);

    assertThat(file)
        .hasContent(
            "pii4j shreddings 1\n"
                + "2026-11-02T03:04:05.678Z\t3\t%E7%94%B2+%26+co%09%25\tsubject%2Fanna%2B1%0A%3D\t"
                + "0636f3be\n"
                + "2026-11-02T03:04:05.679Z\t4294967295\tacme\tsubject%2Fbert\t38d77201\n");
    assertThat(log.records()).isEqualTo(store.shreddings(Instant.EPOCH));
  }

  @Test
  void a_line_that_was_never_finished_is_dropped_and_written_again() throws IOException {
    store.shred(ANNA, NOW);
    log.export(store, Instant.EPOCH);
    byte[] finished = Files.readAllBytes(file);
    store.shred(BERT, NOW.plusSeconds(1));
    log.export(store, Instant.EPOCH);
    byte[] all = Files.readAllBytes(file);

    for (int cut = finished.length; cut < all.length; cut++) {
      Files.write(file, Arrays.copyOf(all, cut));

      assertThat(log.records()).hasSize(1);
      assertThat(log.export(store, Instant.EPOCH)).isEqualTo(1);
      assertThat(file).hasBinaryContent(all);
    }
  }

  @Test
  void a_header_that_was_never_finished_is_written_again() throws IOException {
    Files.writeString(file, "pii4j shr");
    store.shred(ANNA, NOW);

    log.export(store, Instant.EPOCH);

    assertThat(log.records()).hasSize(1);
  }

  @Test
  void a_changed_line_is_damage_and_is_named_by_its_number() throws IOException {
    store.shred(ANNA, NOW);
    store.shred(BERT, NOW);
    log.export(store, Instant.EPOCH);
    String text = Files.readString(file);

    assertDamaged(text.replaceFirst("05.678Z\t0", "05.678Z\t1"), 2);
    assertDamaged(text.replace("bert", "karl"), 2);
    assertDamaged(text.replace("\n", "\r\n"), 1);
    assertDamaged(text + "\n\nx\n", 4);
    assertDamaged("#" + text, 1);
  }

  @Test
  void without_a_file_there_is_nothing_to_trust() {
    assertThatThrownBy(() -> log.replay(store))
        .isInstanceOf(DataKeyStoreException.class)
        .extracting(failure -> ((DataKeyStoreException) failure).code())
        .isEqualTo(CryptoError.KEY_STORE_UNAVAILABLE);
  }

  @Test
  void an_export_without_records_leaves_a_file_that_says_so() {
    assertThat(log.export(store, Instant.EPOCH)).isZero();

    assertThat(log.replay(store)).isZero();
  }

  @Test
  void is_its_owners_only() throws IOException {
    log.export(store, Instant.EPOCH);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void refuses_to_export_while_somebody_else_does() throws IOException {
    KeyFileLock other = KeyFileLock.take(folder.resolve("shreddings.log.lock"), "x");

    assertThatThrownBy(() -> log.export(store, Instant.EPOCH))
        .isInstanceOf(DataKeyStoreException.class)
        .hasMessageContaining("one at a time");

    other.release();
    assertThat(log.export(store, Instant.EPOCH)).isZero();
  }

  private void assertDamaged(String text, int line) throws IOException {
    Files.write(file, text.getBytes(UTF_8), StandardOpenOption.TRUNCATE_EXISTING);

    DataKeyStoreException failure =
        catchThrowableOfType(DataKeyStoreException.class, () -> log.replay(store));

    assertThat(failure.code()).isEqualTo(CryptoError.KEY_STORE_DAMAGED);
    assertThat(failure).hasMessageContaining("line " + line + " is not as it was written");
    assertThatThrownBy(() -> log.export(store, Instant.EPOCH))
        .isInstanceOf(DataKeyStoreException.class);
    assertThat(file).hasContent(text);
  }
}
