package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.value.SubjectId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReencryptionTests {

  private static final int ROWS = 250;

  private final PiiCrypto crypto = Fixture.builder().build();
  private final FieldCipher<Note> cipher = crypto.sharedField(NoteType.ANY_TEXT, Fixture.FIELD);
  private final Column column = new Column();
  private final Remembered checkpoint = new Remembered();

  @Test
  void every_row_gets_the_newest_key_and_keeps_its_value() {
    fill();
    KeyId newest = crypto.keys().rotateShared();

    ReencryptionProgress done = job().build().run();

    assertThat(done)
        .hasToString(
            "250 rows: 0 current, 250 re-encrypted, 0 changed meanwhile, 0 shredded, 0 refused");
    assertEveryRowIsBy(newest);
    assertThat(job().checkpoint(new Remembered()).build().run().current()).isEqualTo(ROWS);
  }

  @Test
  void a_job_that_was_killed_at_any_page_goes_on_there() {
    for (int page = 0; page < 3; page++) {
      fill();
      KeyId newest = crypto.keys().rotateShared();
      checkpoint.saved = null;
      column.failAfter(page);
      assertThatThrownBy(() -> job().build().run()).hasMessage("killed");

      ReencryptionProgress done = job().build().run();

      assertThat(done.rows()).isEqualTo(ROWS);
      assertThat(done.reencrypted()).isEqualTo(ROWS);
      assertEveryRowIsBy(newest);
    }
  }

  @Test
  void a_page_that_was_written_but_not_remembered_is_gone_through_twice() {
    fill();
    crypto.keys().rotateShared();
    checkpoint.failing = true;
    assertThatThrownBy(() -> job().build().run()).hasMessage("killed");
    checkpoint.failing = false;

    ReencryptionProgress done = job().build().run();

    assertThat(done.current()).isEqualTo(100);
    assertThat(done.reencrypted()).isEqualTo(150);
  }

  @Test
  void a_row_that_the_host_wrote_at_the_same_time_keeps_what_the_host_wrote() {
    fill();
    crypto.keys().rotateShared();
    Encrypted<Note> hosts = cipher.encrypt(new Note("the host's"), subject(7));
    column.beforeWriting = () -> column.put(7, hosts.bytes());

    ReencryptionProgress done = job().build().run();

    assertThat(done.changed()).isEqualTo(1);
    assertThat(column.get(7)).isEqualTo(hosts);
  }

  @Test
  void rows_that_do_not_open_are_told_and_left_as_they_are() {
    fill();
    crypto.keys().rotateShared();
    byte[] clear = "a clear address".getBytes(UTF_8);
    column.put(3, clear);
    column.put(4, column.get(5).bytes());
    List<CryptoError> told = new ArrayList<>();

    ReencryptionProgress done =
        job()
            .listener(
                new ReencryptionListener() {
                  @Override
                  public void refused(EncryptedRow row, CryptoError why) {
                    assertThat(row.key()).isIn("row-0003", "row-0004");
                    told.add(why);
                  }
                })
            .build()
            .run();

    assertThat(done.refused()).isEqualTo(2);
    assertThat(told).containsExactly(CryptoError.UNKNOWN_VERSION, CryptoError.DECRYPTION_FAILED);
    assertThat(column.rows.get("row-0003")).isEqualTo(clear);
  }

  @Test
  void rows_of_a_person_who_was_shredded_are_counted_and_left() {
    FieldCipher<Note> persons = Fixture.cipher(crypto);
    column.put(1, persons.encrypt(new Note("1"), subject(1)).bytes());
    column.put(2, persons.encrypt(new Note("2"), subject(2)).bytes());
    crypto.subjectKeys().shred(subject(1));

    ReencryptionProgress done = Reencryption.of(persons, column).build().run();

    assertThat(done.shredded()).isEqualTo(1);
    assertThat(done.current()).isEqualTo(1);
  }

  @Test
  void the_row_of_a_damaged_key_is_told_and_the_job_goes_on() {
    DataKeyStore store = MemoryDataKeyStore.create();
    MemoryKeyEncryptionKey holder = MemoryKeyEncryptionKey.generate(Fixture.RANDOM);
    PiiCrypto.Builder host = Fixture.builder().keyEncryptionKey(holder).dataKeys(store);
    try (PiiCrypto before = host.build();
        PiiCrypto after = host.suite(Suite.AES_256_GCM_SIV).build()) {
      for (int row = 1; row <= 3; row++) {
        column.put(row, Fixture.cipher(before).encrypt(new Note("1"), subject(row)).bytes());
      }
      damage(store, before.tenantKeys().names().scope(subject(2)));
      byte[] unreadable = column.get(2).bytes();
      List<String> told = new ArrayList<>();

      ReencryptionProgress done =
          Reencryption.of(Fixture.cipher(after), column).listener(refusals(told)).build().run();

      assertThat(told).containsExactly("row-0002 WRAPPED_KEY_REFUSED");
      assertThat(done.refused()).isEqualTo(1);
      assertThat(done.reencrypted()).isEqualTo(2);
      assertThat(column.get(2).bytes()).isEqualTo(unreadable);
      assertThat(column.get(3).suite()).isEqualTo(Suite.AES_256_GCM_SIV);
    }
  }

  @Test
  void a_key_that_another_node_made_just_before_is_the_newest() {
    DataKeyStore store = MemoryDataKeyStore.create();
    MemoryKeyEncryptionKey holder = MemoryKeyEncryptionKey.generate(Fixture.RANDOM);
    try (PiiCrypto here = Fixture.builder().keyEncryptionKey(holder).dataKeys(store).build();
        PiiCrypto there = Fixture.builder().keyEncryptionKey(holder).dataKeys(store).build()) {
      FieldCipher<Note> ciphers = there.sharedField(NoteType.ANY_TEXT, Fixture.FIELD);
      column.put(1, ciphers.encrypt(new Note("1"), subject(1)).bytes());
      KeyId newest = here.keys().rotateShared();

      ReencryptionProgress done = Reencryption.of(ciphers, column).build().run();

      assertThat(done.reencrypted()).isEqualTo(1);
      assertThat(column.get(1).keyId()).isEqualTo(newest);
    }
  }

  @Test
  void the_same_job_begins_anew_once_it_is_done() {
    fill();
    Reencryption<Note> job = Reencryption.of(cipher, column).pageSize(100).build();
    crypto.keys().rotateShared();
    job.run();
    KeyId newest = crypto.keys().rotateShared();

    ReencryptionProgress again = job.run();

    assertThat(again.reencrypted()).isEqualTo(ROWS);
    assertEveryRowIsBy(newest);
  }

  @Test
  void a_row_of_nobody_is_refused_and_the_others_go_on() {
    EncryptedRow nobodys = EncryptedRow.ofNobody("row-0001", ColumnForm.BINARY, new byte[40]);

    assertThatThrownBy(nobodys::subject).isInstanceOf(DecryptionFailedException.class);
    assertThat(nobodys).hasToString("EncryptedRow[40 bytes]");
  }

  @Test
  void tells_after_every_page_how_far_it_is() {
    fill();
    List<String> told = new ArrayList<>();

    job()
        .listener(
            new ReencryptionListener() {
              @Override
              public void pageDone(ReencryptionProgress progress, long rows) {
                told.add(progress.rows() + " of " + rows);
              }
            })
        .build()
        .run();

    assertThat(told).containsExactly("100 of 250", "200 of 250", "250 of 250");
  }

  @Test
  void an_interrupted_thread_stops_between_pages_and_keeps_its_mark() {
    fill();
    ReencryptionListener interrupting =
        new ReencryptionListener() {
          @Override
          public void pageDone(ReencryptionProgress progress, long rows) {
            Thread.currentThread().interrupt();
          }
        };

    ReencryptionProgress stopped = job().listener(interrupting).build().run();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(stopped.rows()).isEqualTo(100);
    assertThat(job().build().run().rows()).isEqualTo(ROWS);
  }

  @Test
  void a_page_of_no_rows_is_refused() {
    assertThatThrownBy(() -> job().pageSize(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a page has 1 to 100,000 rows");
  }

  /** Changes the last bit of the owner's wrapped key. */
  private static void damage(DataKeyStore store, KeyScope owner) {
    StoredKey key = store.find(owner).keys().get(0);
    byte[] wrapped = key.wrapped();
    wrapped[wrapped.length - 1] ^= 1;
    assertThat(store.rewrap(key, key.rewrapped(key.kek(), wrapped))).isTrue();
  }

  private static ReencryptionListener refusals(List<String> told) {
    return new ReencryptionListener() {
      @Override
      public void refused(EncryptedRow row, CryptoError why) {
        told.add(row.key() + " " + why);
      }
    };
  }

  private Reencryption.Builder<Note> job() {
    return Reencryption.of(cipher, column).checkpoint(checkpoint).pageSize(100);
  }

  private void fill() {
    for (int row = 0; row < ROWS; row++) {
      column.put(row, cipher.encrypt(new Note("value " + row), subject(row)).bytes());
    }
  }

  private void assertEveryRowIsBy(KeyId key) {
    for (int row = 0; row < ROWS; row++) {
      assertThat(column.get(row).keyId()).isEqualTo(key);
      assertThat(cipher.decrypt(column.get(row), subject(row))).isEqualTo(new Note("value " + row));
    }
  }

  private static SubjectId subject(int row) {
    return SubjectId.of(Column.key(row));
  }

  /** A column in memory, the person's id its key. */
  private static final class Column implements EncryptedColumn {

    private final NavigableMap<String, byte[]> rows = new TreeMap<>();
    private Runnable beforeWriting = () -> {};
    private int pagesLeft = Integer.MAX_VALUE;

    static String key(int row) {
      return "row-%04d".formatted(row);
    }

    void put(int row, byte[] stored) {
      rows.put(key(row), stored);
    }

    Encrypted<Note> get(int row) {
      return Encrypted.of(rows.getOrDefault(key(row), new byte[0]));
    }

    void failAfter(int pages) {
      pagesLeft = pages;
    }

    @Override
    public List<EncryptedRow> page(@Nullable String after, int limit) {
      return rows.tailMap(after == null ? "" : after, false).entrySet().stream()
          .limit(limit)
          .map(
              row ->
                  new EncryptedRow(
                      row.getKey(), SubjectId.of(row.getKey()), ColumnForm.BINARY, row.getValue()))
          .toList();
    }

    @Override
    public int replace(List<Reencrypted> replacements) {
      if (pagesLeft-- == 0) {
        throw new IllegalStateException("killed");
      }
      beforeWriting.run();
      int written = 0;
      for (Reencrypted each : replacements) {
        if (Arrays.equals(rows.get(each.row().key()), each.row().stored())) {
          rows.put(each.row().key(), each.replacement().bytes());
          written++;
        }
      }
      return written;
    }

    @Override
    public long count() {
      return rows.size();
    }
  }

  private static final class Remembered implements Checkpoint {

    private @Nullable ReencryptionProgress saved;
    private boolean failing;

    @Override
    public @Nullable ReencryptionProgress load() {
      return saved;
    }

    @Override
    public void save(ReencryptionProgress progress) {
      if (failing) {
        throw new IllegalStateException("killed");
      }
      saved = progress;
    }

    @Override
    public void clear() {
      saved = null;
    }
  }
}
