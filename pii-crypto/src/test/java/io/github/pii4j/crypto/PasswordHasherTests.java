package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.value.Password;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHasherTests {

  private static final Argon2Parameters CHEAP = new Argon2Parameters(7_168, 5, 1);
  private static final PasswordHasher HASHER =
      PasswordHasher.builder().random(Fixture.RANDOM).parameters(CHEAP).build();
  private static final String HALF = "🀄".substring(1);

  @ParameterizedTest
  @ValueSource(strings = {"correct horse", "密码与🀄", " ", "a\0b"})
  void verifies_the_password_that_it_hashed_and_no_other(String text) {
    try (Password password = Password.parse(text);
        Password other = Password.parse(text + "x")) {
      PasswordHash hash = HASHER.hash(password);

      assertThat(HASHER.verify(password, PasswordHash.parse(hash.text()))).isTrue();
      assertThat(HASHER.verify(other, hash)).isFalse();
    }
  }

  @Test
  void hashes_the_utf_8_form() {
    try (Password password = Password.parse("密码与🀄")) {
      PasswordHash hash = HASHER.hash(password);

      assertThat(hash.isOf("密码与🀄".getBytes(StandardCharsets.UTF_8))).isTrue();
    }
  }

  @Test
  void makes_another_hash_each_time_by_the_owasp_settings() {
    PasswordHasher hasher = PasswordHasher.builder().random(Fixture.RANDOM).build();
    try (Password password = Password.parse("correct horse")) {
      PasswordHash one = hasher.hash(password);
      PasswordHash two = hasher.hash(password);

      assertThat(one).isNotEqualTo(two);
      assertThat(one.text()).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$.{22}\\$.{43}");
    }
  }

  @Test
  void takes_the_salt_from_the_random_source_given() {
    byte[] salt = "sixteen bytes of".getBytes(StandardCharsets.US_ASCII);
    PasswordHasher hasher =
        PasswordHasher.builder().random(new ScriptedRandom(salt)).parameters(CHEAP).build();
    try (Password password = Password.parse("correct horse")) {
      assertThat(hasher.hash(password).text()).contains("$c2l4dGVlbiBieXRlcyBvZg$");
    }
  }

  @Test
  void a_password_without_a_utf_8_form_has_no_hash() {
    try (Password broken = Password.parse("a" + HALF);
        Password replaced = Password.parse("a?")) {
      PasswordHash ofReplaced = HASHER.hash(replaced);

      assertThatIllegalArgumentException()
          .isThrownBy(() -> HASHER.hash(broken))
          .withMessage("the password has half a surrogate pair in it");
      assertThat(HASHER.verify(broken, ofReplaced)).isFalse();
      assertThat(HASHER.verifyForNobody(broken)).isFalse();
    }
  }

  @Test
  void a_destroyed_password_is_refused() {
    Password password = Password.parse("correct horse");
    PasswordHash hash = HASHER.hash(password);

    password.close();

    assertThatIllegalStateException().isThrownBy(() -> HASHER.hash(password));
    assertThatIllegalStateException().isThrownBy(() -> HASHER.verify(password, hash));
  }

  @Test
  void nobody_has_any_password() {
    try (Password password = Password.parse("correct horse")) {
      assertThat(HASHER.verifyForNobody(password)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "7168, 5, 1, 16, 32, false",
    "7168, 5, 1, 17, 33, false",
    "7169, 5, 1, 16, 32, true",
    "7168, 4, 1, 16, 32, true",
    "7168, 5, 2, 16, 32, true",
    "7168, 5, 1, 15, 32, true",
    "7168, 5, 1, 16, 31, true",
  })
  void a_hash_by_other_settings_is_to_be_made_again(
      int memory, int passes, int lanes, int salt, int tag, boolean needed) {
    Argon2Parameters parameters = new Argon2Parameters(memory, passes, lanes);

    PasswordHash hash = new PasswordHash(parameters, new byte[salt], new byte[tag]);

    assertThat(HASHER.needsRehash(hash)).isEqualTo(needed);
  }

  @ParameterizedTest
  @CsvSource({"8193, 5, 1", "8192, 6, 1", "8192, 5, 2"})
  void a_stored_hash_that_costs_too_much_is_refused_unread(int memory, int passes, int lanes) {
    PasswordHasher hasher =
        PasswordHasher.builder()
            .random(Fixture.RANDOM)
            .parameters(new Argon2Parameters(8_192, 5, 1))
            .verifiesUpTo(new Argon2Parameters(8_192, 5, 1))
            .build();
    PasswordHash costly =
        new PasswordHash(new Argon2Parameters(memory, passes, lanes), new byte[16], new byte[32]);
    try (Password password = Password.parse("correct horse")) {
      assertThatThrownBy(() -> hasher.verify(password, costly))
          .isInstanceOf(PasswordHashException.class)
          .hasMessageStartingWith("to verify the hash takes Argon2Parameters[memoryKib=" + memory)
          .hasMessageEndingWith("no more than Argon2Parameters[memoryKib=8192, passes=5, lanes=1]");
    }
  }

  @Test
  void two_gibibytes_are_refused_unless_asked_for() {
    PasswordHash costly =
        new PasswordHash(Argon2Parameters.RFC_9106_FIRST, new byte[16], new byte[32]);
    try (Password password = Password.parse("correct horse")) {
      assertThatThrownBy(() -> HASHER.verify(password, costly))
          .isInstanceOf(PasswordHashException.class);
    }
  }

  @Test
  void many_threads_get_their_turn_though_one_hash_is_computed_at_once() throws Exception {
    PasswordHasher hasher =
        PasswordHasher.builder().random(Fixture.RANDOM).parameters(CHEAP).atOnce(1).build();
    CountDownLatch start = new CountDownLatch(1);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try (Password password = Password.parse("correct horse");
        Password wrong = Password.parse("correct hearse")) {
      PasswordHash hash = hasher.hash(password);

      var verdicts =
          IntStream.range(0, 8)
              .mapToObj(
                  i ->
                      pool.submit(
                          () -> {
                            start.await();
                            return hasher.verify(i % 2 == 0 ? password : wrong, hash);
                          }))
              .toList();
      start.countDown();

      for (int i = 0; i < verdicts.size(); i++) {
        Future<Boolean> verdict = verdicts.get(i);
        assertThat(verdict.get()).isEqualTo(i % 2 == 0);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @ParameterizedTest
  @CsvSource({"7167, 64, 1", "7168, 4, 1", "19456, 1, 1", "35839, 1, 1"})
  void settings_too_weak_for_passwords_are_refused(int memory, int passes, int lanes) {
    Argon2Parameters weak = new Argon2Parameters(memory, passes, lanes);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> PasswordHasher.builder().parameters(weak))
        .withMessage(
            "too weak for passwords: memoryKib must be at least 7168, and memoryKib times passes at"
                + " least 35840");
  }

  @Test
  void every_recommended_setting_is_taken() {
    for (Argon2Parameters recommended :
        Arrays.asList(
            Argon2Parameters.OWASP_2023,
            Argon2Parameters.OWASP_2023_MORE_MEMORY,
            Argon2Parameters.OWASP_2023_LESS_MEMORY,
            Argon2Parameters.RFC_9106_SECOND)) {
      PasswordHasher hasher =
          PasswordHasher.builder().random(Fixture.RANDOM).parameters(recommended).build();

      assertThat(hasher.needsRehash(new PasswordHash(recommended, new byte[16], new byte[32])))
          .isFalse();
    }
  }

  @Test
  void an_unfinished_or_contradictory_hasher_is_refused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> PasswordHasher.builder().build())
        .withMessage("PasswordHasher is not complete; still to call: random(SecureRandom)");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                PasswordHasher.builder()
                    .random(Fixture.RANDOM)
                    .parameters(Argon2Parameters.RFC_9106_FIRST)
                    .build())
        .withMessageStartingWith("hashes with Argon2Parameters[memoryKib=2097152")
        .withMessageContaining("exceed verifiesUpTo");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PasswordHasher.builder().atOnce(0))
        .withMessage("hashes at once: 0, not at least 1");
  }
}
