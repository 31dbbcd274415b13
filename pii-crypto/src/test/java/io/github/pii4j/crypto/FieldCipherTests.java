package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.value.InvalidPiiException;
import io.github.pii4j.value.Parsed;
import io.github.pii4j.value.PiiType;
import io.github.pii4j.value.SubjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FieldCipherTests {

  private static final int THREADS = 8;
  private static final int ROUNDS = 300;

  private final PiiCrypto crypto = Fixture.builder().build();
  private final FieldCipher<Note> cipher = Fixture.cipher(crypto);

  @Property(tries = 300)
  void what_goes_in_comes_out(@ForAll("texts") String value, @ForAll("texts") String id) {
    SubjectId subject = SubjectId.of("id" + id);

    Encrypted<Note> encrypted = cipher.encrypt(new Note(value), subject);

    assertThat(cipher.decrypt(Encrypted.parse(encrypted.text()), subject))
        .isEqualTo(new Note(value));
  }

  @Test
  void two_encryptions_of_one_value_have_nothing_in_common() {
    Encrypted<Note> first = cipher.encrypt(new Note("value"), Fixture.SUBJECT);
    Encrypted<Note> second = cipher.encrypt(new Note("value"), Fixture.SUBJECT);

    assertThat(second.nonce()).isNotEqualTo(first.nonce());
    assertThat(second.sealed()).isNotEqualTo(first.sealed());
  }

  @Test
  void after_a_rotation_old_ciphertexts_open_and_new_ones_name_the_new_key() {
    Encrypted<Note> old = cipher.encrypt(new Note("old"), Fixture.SUBJECT);
    KeyId rotated = crypto.subjectKeys().rotate(Fixture.SUBJECT);
    Encrypted<Note> fresh = cipher.encrypt(new Note("fresh"), Fixture.SUBJECT);

    assertThat(cipher.decrypt(old, Fixture.SUBJECT)).isEqualTo(new Note("old"));
    assertThat(cipher.decrypt(fresh, Fixture.SUBJECT)).isEqualTo(new Note("fresh"));
    assertThat(fresh.keyId()).isEqualTo(rotated).isNotEqualTo(old.keyId());
  }

  @Test
  void a_key_that_the_store_does_not_have_is_named() {
    Encrypted<Note> encrypted = cipher.encrypt(new Note("value"), Fixture.SUBJECT);
    FieldCipher<Note> stranger = Fixture.cipher(Fixture.builder().build());

    assertThatThrownBy(() -> stranger.decrypt(encrypted, Fixture.SUBJECT))
        .isInstanceOf(UnknownCiphertextException.class)
        .hasMessage("unknown key 00000001: the key store does not have it");
  }

  @Test
  void a_value_that_todays_rules_refuse_is_reported_and_a_lenient_type_reads_it() {
    Encrypted<Note> encrypted = cipher.encrypt(new Note("not digits"), Fixture.SUBJECT);
    FieldCipher<Note> strict = crypto.field(NoteType.DIGITS, Fixture.FIELD);

    ValueRefusedException refusal =
        catchThrowableOfType(
            ValueRefusedException.class, () -> strict.decrypt(encrypted, Fixture.SUBJECT));

    assertThat(refusal.code()).isEqualTo(CryptoError.VALUE_REFUSED);
    assertThat(refusal).hasMessageContaining("worker.note");
    assertThat(refusal).hasCauseExactlyInstanceOf(InvalidPiiException.class);
    assertThat(cipher.decrypt(encrypted, Fixture.SUBJECT)).isEqualTo(new Note("not digits"));
  }

  @Test
  void the_text_that_a_type_was_given_is_wiped_afterwards() {
    List<CharSequence> kept = new ArrayList<>();
    PiiType<Note> keeping = new KeepingType(kept);
    FieldCipher<Note> curious = crypto.field(keeping, Fixture.FIELD);
    Encrypted<Note> encrypted = cipher.encrypt(new Note("value"), Fixture.SUBJECT);

    Note opened = curious.decrypt(encrypted, Fixture.SUBJECT);

    assertThat(opened).isEqualTo(new Note("value"));
    assertThat(kept).singleElement().hasToString("\0\0\0\0\0");
  }

  @Test
  void a_value_that_would_not_come_back_is_not_encrypted() {
    Note half = new Note("ab" + "🀄".charAt(0));

    assertThatThrownBy(() -> cipher.encrypt(half, Fixture.SUBJECT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value for worker.note has half a surrogate pair at index 2");
  }

  @Test
  void a_random_source_that_repeats_itself_is_noticed() {
    byte[] broken = new byte[RandomBlock.BYTES];
    FieldCipher<Note> careless =
        new FieldCipher<>(
            NoteType.ANY_TEXT,
            Fixture.FIELD,
            Fixture.TENANT,
            FixedKeys.random(Suite.XAES_256_GCM),
            new Nonces(new ScriptedRandom(broken)));
    careless.encrypt(new Note("first"), Fixture.SUBJECT);

    assertThatThrownBy(() -> careless.encrypt(new Note("second"), Fixture.SUBJECT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the SecureRandom repeats itself: the same nonce twice");
  }

  @Test
  void one_cipher_serves_many_threads_while_keys_rotate() throws Exception {
    List<Callable<Integer>> work = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      String name = "thread-" + thread;
      work.add(() -> roundTrips(name));
    }

    int done = 0;
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      for (Future<Integer> outcome : pool.invokeAll(work)) {
        done += outcome.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(done).isEqualTo(THREADS * ROUNDS);
  }

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ascii().ofMaxLength(60),
        Arbitraries.strings().withChars("姓名é\u0000\uffff").ofMaxLength(20),
        Arbitraries.of("🀄", "𠮷野", "a🀄b"));
  }

  private int roundTrips(String name) {
    SubjectId subject = SubjectId.of(name);
    int done = 0;
    for (int round = 0; round < ROUNDS; round++) {
      Note note = new Note(name + " round " + round);
      if (round % 100 == 0) {
        crypto.subjectKeys().rotate(subject);
      }
      done += cipher.decrypt(cipher.encrypt(note, subject), subject).equals(note) ? 1 : 0;
    }
    return done;
  }

  /** Keeps what it is given, which no type may do. */
  private record KeepingType(List<CharSequence> kept) implements PiiType<Note> {

    @Override
    public String name() {
      return "note";
    }

    @Override
    public DataCategory category() {
      return Note.CATEGORY;
    }

    @Override
    public int check(CharSequence text) {
      return 0;
    }

    @Override
    public Parsed<Note> tryParse(CharSequence text) {
      kept.add(text);
      return NoteType.ANY_TEXT.tryParse(text);
    }
  }
}
