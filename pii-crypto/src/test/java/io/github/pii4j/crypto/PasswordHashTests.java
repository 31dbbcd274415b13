package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordHashTests {

  private static final String SALT = "c29tZXNhbHQ";
  private static final String TAG = "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
  private static final String TEXT = "$argon2id$v=19$m=65536,t=2,p=1$" + SALT + "$" + TAG;

  @Test
  void reads_a_phc_string_and_writes_it_again() {
    PasswordHash hash = PasswordHash.parse(TEXT);

    assertThat(hash.parameters()).isEqualTo(new Argon2Parameters(65_536, 2, 1));
    assertThat(hash.text()).isEqualTo(TEXT);
  }

  @Property
  void writes_what_it_reads_back_equal(
      @ForAll @IntRange(min = 128, max = 2_097_152) int memory,
      @ForAll @IntRange(min = 1, max = 64) int passes,
      @ForAll @IntRange(min = 1, max = 16) int lanes,
      @ForAll @Size(min = 8, max = 64) byte[] salt,
      @ForAll @Size(min = 16, max = 64) byte[] tag) {
    PasswordHash hash =
        new PasswordHash(new Argon2Parameters(memory, passes, lanes), salt.clone(), tag.clone());

    assertThat(PasswordHash.parse(hash.text())).isEqualTo(hash);
    assertThat(hash.text()).hasSizeLessThanOrEqualTo(255);
  }

  @ParameterizedTest(name = "{1}, {2}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                           | 0 | $argon2id$v=19$ is missing",
        "hunter2                                      | 0 | $argon2id$v=19$ is missing",
        "$argon2i$v=19$m=65536,t=2,p=1$SALT$TAG       | 0 | $argon2id$v=19$ is missing",
        "$argon2id$m=65536,t=2,p=1$SALT$TAG           | 0 | $argon2id$v=19$ is missing",
        "$argon2id$v=16$m=65536,t=2,p=1$SALT$TAG      | 0 | $argon2id$v=19$ is missing",
        "' $argon2id$v=19$m=65536,t=2,p=1$SALT$TAG'   | 0 | $argon2id$v=19$ is missing",
        "$argon2id$v=19$t=2,m=65536,p=1$SALT$TAG      | 15 | m= is missing",
        "$argon2id$v=19$m=,t=2,p=1$SALT$TAG           | 17 | m is not a plain number",
        "$argon2id$v=19$m=065536,t=2,p=1$SALT$TAG     | 17 | m is not a plain number",
        "$argon2id$v=19$m=+65536,t=2,p=1$SALT$TAG     | 17 | m is not a plain number",
        "$argon2id$v=19$m=６5536,t=2,p=1$SALT$TAG     | 17 | m is not a plain number",
        "$argon2id$v=19$m=0,t=2,p=1$SALT$TAG          | 17 | m is not within 1 and 2097152",
        "$argon2id$v=19$m=2097153,t=2,p=1$SALT$TAG    | 17 | m is not within 1 and 2097152",
        "$argon2id$v=19$m=104857600,t=2,p=1$SALT$TAG  | 17 | m is not within 1 and 2097152",
        "$argon2id$v=19$m=99999999999999999999,t=2,p=1$SALT$TAG | 17 | m is not within 1 and 2097152",
        "$argon2id$v=19$m=7,t=2,p=1$SALT$TAG          | 17 | m is less than 8 for each lane",
        "$argon2id$v=19$m=127,t=2,p=16$SALT$TAG       | 17 | m is less than 8 for each lane",
        "$argon2id$v=19$m=65536$SALT$TAG              | 22 | ,t= is missing",
        "$argon2id$v=19$m=65536,t=0,p=1$SALT$TAG      | 25 | t is not within 1 and 64",
        "$argon2id$v=19$m=65536,t=65,p=1$SALT$TAG     | 25 | t is not within 1 and 64",
        "$argon2id$v=19$m=65536,t=4294967297,p=1$SALT$TAG | 25 | t is not within 1 and 64",
        "$argon2id$v=19$m=65536,t=2,p=0$SALT$TAG      | 29 | p is not within 1 and 16",
        "$argon2id$v=19$m=65536,t=2,p=17$SALT$TAG     | 29 | p is not within 1 and 16",
        "$argon2id$v=19$m=65536,t=2,p=1,keyid=AA$SALT$TAG | 30 | $ is missing",
        "$argon2id$v=19$m=65536,t=2,p=1SALT$TAG       | 30 | $ is missing",
        "$argon2id$v=19$m=65536,t=2,p=1$$TAG          | 31 | the salt has not 8 to 64 bytes",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbA$TAG | 31 | the salt has not 8 to 64 bytes",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHR$TAG | 31 | the salt is not canonical base64",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhb$TAG | 31 | the salt is not canonical base64",
        "$argon2id$v=19$m=65536,t=2,p=1$SALT=$TAG     | 42 | $ is missing",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ-$TAG | 42 | $ is missing",
        "$argon2id$v=19$m=65536,t=2,p=1$SALT          | 42 | $ is missing",
        "$argon2id$v=19$m=65536,t=2,p=1$SALT$         | 43 | the tag has not 16 to 64 bytes",
        "$argon2id$v=19$m=65536,t=2,p=1$SALT$c29tZXNhbHQ | 43 | the tag has not 16 to 64 bytes",
        "$argon2id$v=19$m=65536,t=2,p=1$SALT$TAG=     | 86 | it should end here",
        "$argon2id$v=19$m=65536,t=2,p=1$SALT$TAG$TAG  | 86 | it should end here",
      })
  void refuses_what_is_no_such_string_and_says_where_and_why(String text, int at, String why) {
    String whole = text.replace("SALT", SALT).replace("TAG", TAG);

    PasswordHashException refusal =
        catchThrowableOfType(PasswordHashException.class, () -> PasswordHash.parse(whole));

    assertThat(refusal).hasMessage("not an Argon2id hash, at character " + at + ": " + why);
    assertThat(refusal.position()).isEqualTo(at);
    assertThat(refusal.code()).isEqualTo(CryptoError.PASSWORD_HASH_REFUSED);
  }

  @Test
  void refuses_a_text_that_is_too_long_without_reading_it() {
    assertThatThrownBy(() -> PasswordHash.parse(TEXT + "A".repeat(1_000_000)))
        .hasMessage("not an Argon2id hash, at character 255: it is longer than 255 characters");
  }

  @Property(tries = 2_000)
  void any_text_is_read_exactly_or_refused(@ForAll("damaged") String text) {
    try {
      assertThat(PasswordHash.parse(text).text()).isEqualTo(text);
    } catch (PasswordHashException refused) {
      assertThat(refused.position()).isBetween(0, text.length());
    }
  }

  /** A good text in which one character is another one. */
  @Provide
  Arbitrary<String> damaged() {
    return Combinators.combine(
            Arbitraries.integers().between(0, TEXT.length() - 1), Arbitraries.chars().ascii())
        .as((at, c) -> TEXT.substring(0, at) + c + TEXT.substring(at + 1));
  }

  @Test
  void is_a_value_whose_hash_code_does_not_depend_on_the_tag() {
    EqualsVerifier.forClass(PasswordHash.class)
        .withPrefabValues(
            Argon2Parameters.class, Argon2Parameters.OWASP_2023, Argon2Parameters.RFC_9106_SECOND)
        .suppress(Warning.STRICT_HASHCODE, Warning.NULL_FIELDS)
        .verify();
  }

  @Test
  void prints_its_parameters_only() {
    assertThat(PasswordHash.parse(TEXT))
        .hasToString("PasswordHash[Argon2Parameters[memoryKib=65536, passes=2, lanes=1]]");
  }

  @ParameterizedTest
  @CsvSource({
    "7, 1, 1, 'memoryKib is 7, not within 8 and 2097152'",
    "31, 1, 4, 'memoryKib is 31, not within 32 and 2097152'",
    "2097153, 1, 1, 'memoryKib is 2097153, not within 8 and 2097152'",
    "64, 0, 1, 'passes is 0, not within 1 and 64'",
    "64, 65, 1, 'passes is 65, not within 1 and 64'",
    "64, 1, 0, 'lanes is 0, not within 1 and 16'",
    "640, 1, 17, 'lanes is 17, not within 1 and 16'",
  })
  void parameters_out_of_range_are_refused(int memory, int passes, int lanes, String why) {
    assertThatThrownBy(() -> new Argon2Parameters(memory, passes, lanes)).hasMessage(why);
  }
}
