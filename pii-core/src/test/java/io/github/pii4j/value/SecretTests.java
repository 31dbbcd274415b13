package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.mask.Mask;
import io.github.pii4j.mask.MaskProfile;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is destroyed and never printed: passwords, one-time codes and samples of bodies. */
class SecretTests {

  private static final String CANARY = "correct horse 电池";
  private static final MaskProfile SHOWS_ALL_IT_CAN =
      MaskProfile.of(
          "generous",
          LocalDate.EPOCH,
          Map.of(
              "credential", Mask.ends(9, 9, 1),
              "biometric", Mask.ends(9, 9, 1),
              "identity", Mask.ends(9, 9, 1)));

  @Test
  void a_secret_is_lent_and_the_loan_is_wiped() {
    AtomicReference<char[]> kept = new AtomicReference<>();
    try (Password password = Password.parse(CANARY)) {
      String seen = password.lend(characters -> remember(kept, characters));

      assertThat(seen).isEqualTo(CANARY);
      assertThat(kept.get()).containsOnly('\0');
    }
  }

  private static String remember(AtomicReference<char[]> kept, char[] characters) {
    kept.set(characters);
    return new String(characters);
  }

  @Test
  void the_loan_is_wiped_even_if_its_use_fails() {
    AtomicReference<char[]> kept = new AtomicReference<>();
    Function<char[], String> failing =
        characters -> {
          kept.set(characters);
          throw new IllegalStateException("no");
        };
    try (Password password = Password.parse(CANARY)) {
      assertThatThrownBy(() -> password.lend(failing)).hasMessage("no");
      assertThat(kept.get()).containsOnly('\0');
    }
  }

  @Test
  void secrets_match_by_their_characters_and_equal_only_themselves() {
    try (Password one = Password.parse(CANARY);
        Password same = Password.parse(CANARY);
        Password other = Password.parse(CANARY + "!")) {
      assertThat(one.matches(same)).isTrue();
      assertThat(one.matches(other)).isFalse();
      assertThat(one).isNotEqualTo(same);
    }
  }

  @Test
  void a_destroyed_secret_is_of_no_use() {
    OneTimeCode code = OneTimeCode.parse("123456");
    code.close();
    code.close();

    assertThatThrownBy(() -> code.lend(String::new))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the credential.one-time-code has been destroyed");
    assertThatThrownBy(() -> OneTimeCode.parse("123456").matches(code))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_one_time_code_has_four_to_eight_digits() {
    assertThat(OneTimeCode.check("1234")).isZero();
    assertThat(OneTimeCode.check("１２３４")).isZero();
    assertThat(OneTimeCode.check("123")).isEqualTo(Reason.LENGTH.bit());
    assertThat(OneTimeCode.check("12345a")).isEqualTo(Reason.CHARACTER.bit());
  }

  @Test
  void a_password_is_whatever_is_not_empty_or_endless() {
    assertThat(Password.check(" ")).isZero();
    assertThat(Password.check("")).isEqualTo(Reason.LENGTH.bit());
    assertThat(Password.check("x".repeat(1025))).isEqualTo(Reason.LENGTH.bit());
  }

  @Test
  void a_sample_is_copied_in_and_out() {
    byte[] given = {1, 2, 3};
    try (FaceImage face = FaceImage.of(given)) {
      given[0] = 9;

      assertThat(face.reveal()).containsExactly(1, 2, 3);
      face.reveal()[0] = 9;
      assertThat(face.reveal()).containsExactly(1, 2, 3);
      assertThat(face.size()).isEqualTo(3);
      assertThat(face.matches(FaceImage.of(new byte[] {1, 2, 3}))).isTrue();
      assertThat(face.matches(FaceImage.of(new byte[] {1, 2}))).isFalse();
    }
  }

  @Test
  void the_loan_of_a_sample_is_wiped() {
    AtomicReference<byte[]> kept = new AtomicReference<>();
    try (FingerprintTemplate template = FingerprintTemplate.of(new byte[] {1, 2, 3})) {
      int first =
          template.lend(
              bytes -> {
                kept.set(bytes);
                return (int) bytes[0];
              });

      assertThat(first).isEqualTo(1);
      assertThat(kept.get()).containsOnly(0);
    }
  }

  @Test
  void a_destroyed_sample_is_of_no_use() {
    IdentityCardPhoto photo = IdentityCardPhoto.of(new byte[] {1});
    photo.close();

    assertThatThrownBy(photo::reveal).hasMessage("the identity.card-photo has been destroyed");
    assertThatThrownBy(() -> FaceImage.of(new byte[0])).hasMessageContaining("must not be empty");
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void prints_nothing_whatever_the_profile_says(PersonalValue secret) throws Exception {
    assertThat(secret).hasToString("****");
    assertThat(secret.masked()).isEqualTo("****");
    assertThat(secret.masked(SHOWS_ALL_IT_CAN)).isEqualTo("****");
    try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThatThrownBy(() -> out.writeObject(secret))
          .isInstanceOf(NotSerializableException.class);
    }
  }

  static Stream<PersonalValue> secrets() {
    byte[] bytes = {65, 66, 67};
    return Stream.of(
        Password.parse(CANARY),
        OneTimeCode.parse("123456"),
        FaceImage.of(bytes),
        FingerprintTemplate.of(bytes),
        IdentityCardPhoto.of(bytes));
  }
}
