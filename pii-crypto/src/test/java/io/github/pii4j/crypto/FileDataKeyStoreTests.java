package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDataKeyStoreTests extends DataKeyStoreContract {

  private static final KeyScope ANNA = new KeyScope(Tenant.of("acme"), "subject/anna");
  private static final KeyScope BERT = new KeyScope(Tenant.of("acme"), "subject/bert");

  @TempDir private Path folder;
  private Path file;
  private final FaultyFile.Faults faults = new FaultyFile.Faults();
  private FileDataKeyStore store;

  @BeforeEach
  void open() {
    file = folder.resolve("keys");
    store = FileDataKeyStore.open(file);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  protected DataKeyStore store() {
    return store;
  }

  @Test
  void all_is_there_when_it_is_opened_again() {
    addSomeOfEverything();
    ScopeKeys anna = store.find(ANNA);
    ScopeKeys bert = store.find(BERT);
    List<StoredKey> page = store.page(null, 100);
    List<Shredding> records = store.shreddings(Instant.EPOCH);

    reopen();

    assertThat(store.find(ANNA)).isEqualTo(anna);
    assertThat(store.find(BERT)).isEqualTo(bert);
    assertThat(store.page(null, 100)).isEqualTo(page);
    assertThat(store.shreddings(Instant.EPOCH)).isEqualTo(records);
    assertThat(store.reserve(BERT, id(2), 1)).isEqualTo(8);
  }

  @Test
  void the_format_of_version_1_stays() throws IOException {
    workOfTheSample(store);

    String written = HexFormat.of().formatHex(Files.readAllBytes(file));

    assertThat(written).isEqualTo(sample());
  }

  @Test
  void a_file_of_version_1_opens_for_ever() throws IOException {
    DataKeyStore memory = MemoryDataKeyStore.create();
    workOfTheSample(memory);
    store.close();
    Files.write(file, HexFormat.of().parseHex(sample()));

    reopen();

    assertThat(store.find(ANNA)).isEqualTo(memory.find(ANNA));
    assertThat(store.page(null, 100)).isEqualTo(memory.page(null, 100)).hasSize(1);
    assertThat(store.shreddings(Instant.EPOCH)).isEqualTo(memory.shreddings(Instant.EPOCH));
  }

  @Test
  void one_at_a_time() {
    assertThatThrownBy(() -> FileDataKeyStore.open(file))
        .isInstanceOf(DataKeyStoreException.class)
        .hasMessage(
            "the key store in the file keys is open already, here or in another process: one at a"
                + " time");

    reopen();
    assertThat(store.add(key(ANNA, 1))).isTrue();
  }

  @Test
  void a_second_name_of_the_file_is_the_same_store() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);

    assertThatThrownBy(() -> FileDataKeyStore.open(link))
        .isInstanceOf(DataKeyStoreException.class)
        .hasMessageContaining("one at a time");
  }

  @Test
  void a_closed_store_refuses_all_work() {
    store.close();
    store.close();

    assertClosed(() -> store.find(ANNA));
    assertClosed(() -> store.add(key(ANNA, 1)));
    assertClosed(() -> store.rewrap(key(ANNA, 1), key(ANNA, 1)));
    assertClosed(() -> store.reserve(ANNA, id(1), 1));
    assertClosed(() -> store.shred(ANNA, NOW));
    assertClosed(() -> store.shredAgain(new Shredding(ANNA, NOW, id(1))));
    assertClosed(() -> store.readmit(ANNA));
    assertClosed(() -> store.page(null, 1));
    assertClosed(() -> store.shreddings(NOW));
  }

  @Test
  void is_its_owners_only_even_if_it_was_not_before() throws IOException {
    assertThat(permissions("keys")).isEqualTo("rw-------");
    assertThat(permissions("keys.lock")).isEqualTo("rw-------");
    store.close();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

    reopen();

    assertThat(permissions("keys")).isEqualTo("rw-------");
  }

  @Test
  void a_destroyed_key_is_no_longer_on_the_disk() throws IOException {
    store.add(key(ANNA, 1));
    store.add(key(ANNA, 2));
    store.add(key(BERT, 1));
    assertThat(isOnDisk(key(ANNA, 1)) && isOnDisk(key(ANNA, 2))).isTrue();

    store.shred(ANNA, NOW);

    assertThat(isOnDisk(key(ANNA, 1)) || isOnDisk(key(ANNA, 2))).isFalse();
    assertThat(isOnDisk(key(BERT, 1))).isTrue();
    reopen();
    assertThat(store.find(ANNA).isShredded()).isTrue();
    assertThat(store.find(BERT).keys()).containsExactly(key(BERT, 1));
  }

  @Test
  void a_key_that_a_record_destroys_is_no_longer_on_the_disk() throws IOException {
    store.add(key(ANNA, 1));
    store.add(key(ANNA, 2));

    store.shredAgain(new Shredding(ANNA, NOW, id(1)));

    assertThat(isOnDisk(key(ANNA, 1))).isFalse();
    assertThat(isOnDisk(key(ANNA, 2))).isTrue();
  }

  @Test
  void the_old_form_of_a_rewrapped_key_is_no_longer_on_the_disk() throws IOException {
    StoredKey anew = key(ANNA, 1).rewrapped(new KekId("file:2"), key(BERT, 7).wrapped());
    store.add(key(ANNA, 1));

    store.rewrap(key(ANNA, 1), anew);

    assertThat(isOnDisk(key(ANNA, 1))).isFalse();
    assertThat(isOnDisk(anew)).isTrue();
    reopen();
    assertThat(store.find(ANNA).keys()).containsExactly(anew);
  }

  @Test
  void what_a_crash_kept_from_being_overwritten_is_overwritten_on_opening() throws IOException {
    for (int halfWritten = 1; halfWritten <= 2; halfWritten++) {
      KeyScope person = new KeyScope(Tenant.of("acme"), "subject/" + halfWritten);
      reopenFaulty();
      store.add(key(person, 1));
      store.add(key(person, 2));
      faults.failWriteAfter(halfWritten);
      assertUnavailable(() -> store.shred(person, NOW));
      assertUnavailable(() -> store.find(person));
      assertThat(isOnDisk(key(person, 2))).isTrue();

      reopen();

      assertThat(store.find(person)).isEqualTo(new ScopeKeys(List.of(), id(3), true));
      assertThat(isOnDisk(key(person, 1)) || isOnDisk(key(person, 2))).isFalse();
    }
  }

  @Test
  void a_last_record_that_was_never_finished_is_dropped_and_nothing_else() throws IOException {
    store.add(key(ANNA, 1));
    byte[] before = Files.readAllBytes(file);
    store.add(key(ANNA, 2));
    store.close();
    byte[] after = Files.readAllBytes(file);

    for (int cut = before.length; cut < after.length; cut++) {
      Files.write(file, Arrays.copyOf(after, cut));
      assertOpensWith(key(ANNA, 1));
      Files.write(file, Arrays.copyOf(Arrays.copyOf(after, cut), after.length));
      assertOpensWith(key(ANNA, 1));
      assertThat(file).hasBinaryContent(before);
    }
  }

  @Test
  void goes_on_after_a_record_that_was_never_finished() throws IOException {
    store.add(key(ANNA, 1));
    store.add(key(BERT, 1));
    store.close();
    byte[] all = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(all, all.length - 1));

    reopen();
    store.add(key(BERT, 1));

    reopen();
    assertThat(store.find(BERT).keys()).containsExactly(key(BERT, 1));
  }

  @Test
  void a_changed_bit_in_any_byte_before_the_last_record_is_damage() throws IOException {
    store.add(key(ANNA, 1));
    int second = (int) Files.size(file);
    store.add(key(ANNA, 2));
    int third = (int) Files.size(file);
    store.add(key(ANNA, 3));
    store.close();
    byte[] genuine = Files.readAllBytes(file);

    for (int at = 0; at < third; at++) {
      byte[] changed = genuine.clone();
      changed[at] ^= (byte) (1 << (at % 8));
      Files.write(file, changed);
      int record = at < second ? KeyLogHeader.LENGTH : second;
      assertDamaged(at < KeyLogHeader.LENGTH ? "" : "the record at offset " + record + " is");
      assertThat(file).hasBinaryContent(changed);
    }
    Files.write(file, genuine);
    reopen();
    assertThat(store.find(ANNA).keys()).hasSize(3);
  }

  @Test
  void a_missing_middle_is_damage() throws IOException {
    KeyScope[] people = new KeyScope[40];
    for (int i = 0; i < people.length; i++) {
      people[i] = new KeyScope(Tenant.of("acme"), "subject/" + i);
      store.add(key(people[i], 1).rewrapped(new KekId("k"), new byte[1000]));
    }
    store.close();
    byte[] all = Files.readAllBytes(file);
    byte[] hole = all.clone();
    Arrays.fill(hole, 2000, 30_000, (byte) 0);
    Files.write(file, hole);

    assertDamaged("the record at offset");
  }

  @Test
  void an_event_of_a_later_release_is_not_skipped() throws IOException {
    store.add(key(ANNA, 1));
    store.close();
    byte[] event = KeyEventWriter.write(new KeyEvent.ScopeSet(ANNA, id(1), false));
    event[0] = 9;
    byte[] strange = KeyFrameTests.frame(event, new byte[0]);
    byte[] all = Files.readAllBytes(file);
    byte[] longer = Arrays.copyOf(all, all.length + strange.length);
    System.arraycopy(strange, 0, longer, all.length, strange.length);
    Files.write(file, longer);

    assertDamaged("the record at offset " + all.length);
  }

  @Test
  void another_file_or_version_is_refused_and_left_alone() throws IOException {
    store.close();
    byte[] genuine = Files.readAllBytes(file);
    byte[] later = genuine.clone();
    later[KeyLogHeader.LENGTH - 1] = 2;
    for (byte[] other : List.of(new byte[0], new byte[11], new byte[5000], later)) {
      Files.write(file, other);

      DataKeyStoreException failure =
          catchThrowableOfType(DataKeyStoreException.class, () -> FileDataKeyStore.open(file));

      assertThat(failure.code()).isEqualTo(CryptoError.KEY_STORE_DAMAGED);
      assertThat(file).hasBinaryContent(other);
    }
  }

  @Test
  void a_folder_that_is_not_there_is_a_store_that_cannot_be_used() {
    assertUnavailable(() -> FileDataKeyStore.open(folder.resolve("nowhere/keys")));
  }

  @Test
  void a_full_disk_refuses_a_write_and_loses_nothing() throws IOException {
    reopenFaulty();
    store.add(key(ANNA, 1));
    byte[] before = Files.readAllBytes(file);
    faults.failWriteAfter(0);

    assertUnavailable(() -> store.add(key(ANNA, 2)));

    assertThat(file).hasBinaryContent(before);
    assertThat(store.find(ANNA).nextId()).isEqualTo(id(2));
    assertThat(store.add(key(ANNA, 2))).isTrue();
    reopen();
    assertThat(store.find(ANNA).keys()).hasSize(2);
  }

  @Test
  void after_a_failed_sync_nothing_is_believed_until_it_is_opened_anew() {
    reopenFaulty();
    store.add(key(ANNA, 1));
    faults.failSyncAfter(0);

    assertUnavailable(() -> store.add(key(ANNA, 2)));

    assertUnavailable(() -> store.find(ANNA));
    assertUnavailable(() -> store.add(key(ANNA, 2)));
    reopen();
    assertThat(store.find(ANNA).keys()).contains(key(ANNA, 1));
  }

  @Test
  void half_a_record_that_cannot_be_taken_back_stops_all_work() {
    reopenFaulty();
    store.add(key(ANNA, 1));
    faults.failWriteAfter(0);
    faults.failToCut();

    assertUnavailable(() -> store.add(key(ANNA, 2)));

    assertUnavailable(() -> store.find(ANNA));
    reopen();
    assertThat(store.find(ANNA).keys()).containsExactly(key(ANNA, 1));
  }

  @Test
  void every_write_is_synced_and_costs_the_same_however_many_keys_there_are() {
    reopenFaulty();
    long first = bytesOfAdding(new KeyScope(Tenant.of("acme"), "subject/10000"));

    for (int i = 10_001; i < 30_000; i++) {
      store.add(key(new KeyScope(Tenant.of("acme"), "subject/" + i), 1));
    }
    int syncs = faults.syncs();
    long last = bytesOfAdding(new KeyScope(Tenant.of("acme"), "subject/30000"));

    assertThat(last).isEqualTo(first);
    assertThat(faults.syncs()).isEqualTo(syncs + 1);
  }

  @Test
  void most_of_the_file_is_never_needless_for_long() throws IOException {
    reopenFaulty();
    addSomeOfEverything();
    ScopeKeys anna = store.find(ANNA);
    List<Shredding> records = store.shreddings(Instant.EPOCH);

    for (int i = 0; i < 40_000; i++) {
      store.reserve(BERT, id(2), 1);
    }

    assertThat(Files.size(file)).isLessThan(1_200_000);
    assertThat(store.reserve(BERT, id(2), 1)).isEqualTo(40_008);
    assertThat(store.find(ANNA)).isEqualTo(anna);
    assertThat(folder.resolve("keys.new")).doesNotExist();
    reopen();
    assertThat(store.reserve(BERT, id(2), 1)).isEqualTo(40_009);
    assertThat(store.find(ANNA)).isEqualTo(anna);
    assertThat(store.shreddings(Instant.EPOCH)).isEqualTo(records);
    store.shred(BERT, NOW);
    assertThat(isOnDisk(key(BERT, 2))).isFalse();
    assertThat(permissions("keys")).isEqualTo("rw-------");
  }

  @Test
  void a_file_that_cannot_be_written_anew_goes_on_as_it_is() throws IOException {
    reopenFaulty();
    store.add(key(ANNA, 1));
    Files.createDirectories(folder.resolve("keys.new/in the way"));

    for (int i = 0; i < 20_000; i++) {
      store.reserve(ANNA, id(1), 1);
    }

    assertThat(store.reserve(ANNA, id(1), 1)).isEqualTo(20_001);
    Files.delete(folder.resolve("keys.new/in the way"));
    reopen();
    assertThat(store.reserve(ANNA, id(1), 1)).isEqualTo(20_002);
  }

  @Test
  void a_new_file_that_was_never_finished_is_thrown_away() throws IOException {
    store.add(key(ANNA, 1));
    store.close();
    Files.writeString(folder.resolve("keys.new"), "half a file");

    reopen();

    assertThat(folder.resolve("keys.new")).doesNotExist();
    assertThat(store.find(ANNA).keys()).hasSize(1);
  }

  @Test
  void an_interrupted_thread_writes_like_any_other() {
    Thread.currentThread().interrupt();

    boolean added = store.add(key(ANNA, 1));
    Shredding record = store.shred(ANNA, NOW);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(added).isTrue();
    reopen();
    assertThat(store.shreddings(Instant.EPOCH)).containsExactly(record);
  }

  @Test
  void says_the_same_as_a_store_in_memory_whatever_is_asked() {
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      file = folder.resolve("random-" + seed);
      reopenFaulty();
      DataKeyStore memory = MemoryDataKeyStore.create();
      RandomWork work = new RandomWork(memory, random);

      for (int step = 0; step < 150; step++) {
        work.step(store);
        if (random.nextInt(20) == 0) {
          reopenFaulty();
        }
      }

      work.assertSame(store);
    }
  }

  private void addSomeOfEverything() {
    store.add(key(ANNA, 1));
    store.add(key(ANNA, 2));
    store.shred(ANNA, NOW);
    store.readmit(ANNA);
    store.add(key(ANNA, 3));
    store.add(key(BERT, 1));
    store.add(key(BERT, 2));
    store.reserve(BERT, id(2), 7);
    store.rewrap(key(BERT, 1), key(BERT, 1).rewrapped(new KekId("file:2"), new byte[] {1, 2, 3}));
    store.shredAgain(new Shredding(new KeyScope(Tenant.of("甲"), "subject/密"), NOW, id(9)));
  }

  private long bytesOfAdding(KeyScope person) {
    long before = faults.written();
    store.add(key(person, 1));
    return faults.written() - before;
  }

  private void reopen() {
    store.close();
    store = FileDataKeyStore.open(file);
  }

  private void reopenFaulty() {
    store.close();
    store = FileDataKeyStore.open(file, faults);
  }

  private void assertOpensWith(StoredKey key) {
    try (FileDataKeyStore opened = FileDataKeyStore.open(file)) {
      assertThat(opened.find(key.scope()).keys()).containsExactly(key);
    }
  }

  private void assertDamaged(String where) {
    DataKeyStoreException failure =
        catchThrowableOfType(DataKeyStoreException.class, () -> FileDataKeyStore.open(file));

    assertThat(failure.code()).isEqualTo(CryptoError.KEY_STORE_DAMAGED);
    assertThat(failure).hasMessageContaining(where);
  }

  /** Whether any eight bytes of the wrapped key are in the file. */
  private boolean isOnDisk(StoredKey key) throws IOException {
    String all = new String(Files.readAllBytes(file), ISO_8859_1);
    String wrapped = new String(key.wrapped(), ISO_8859_1);
    return IntStream.rangeClosed(0, wrapped.length() - 8)
        .anyMatch(from -> all.contains(wrapped.substring(from, from + 8)));
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }

  /** What the sample was made by; it was computed apart from this library. */
  private static void workOfTheSample(DataKeyStore store) {
    StoredKey first = sampleKey(1);
    store.add(first);
    store.reserve(ANNA, id(1), 7);
    store.rewrap(first, first.rewrapped(new KekId("file:2"), eightOf(9)));
    store.shred(ANNA, NOW);
    store.readmit(ANNA);
    store.add(sampleKey(2));
    store.shredAgain(new Shredding(new KeyScope(Tenant.of("甲"), "subject/密"), NOW, id(9)));
  }

  private static StoredKey sampleKey(int id) {
    return key(ANNA, id).rewrapped(new KekId("file:1"), eightOf(id));
  }

  private static byte[] eightOf(int value) {
    byte[] bytes = new byte[8];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private static String sample() throws IOException {
    try (var in = FileDataKeyStoreTests.class.getResourceAsStream("key-log-1.hex")) {
      String lines = new String(Objects.requireNonNull(in).readAllBytes(), US_ASCII);
      return lines.replace("\n", "");
    }
  }

  private static void assertClosed(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the key store is closed");
  }

  private static void assertUnavailable(ThrowingCallable call) {
    DataKeyStoreException failure = catchThrowableOfType(DataKeyStoreException.class, call);
    assertThat(failure.code()).isEqualTo(CryptoError.KEY_STORE_UNAVAILABLE);
  }
}
