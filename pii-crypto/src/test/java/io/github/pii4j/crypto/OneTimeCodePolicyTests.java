package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodePolicyTests {

  @Test
  void the_standard_of_2026_never_changes() {
    assertThat(OneTimeCodePolicy.STANDARD_2026)
        .hasToString(
            "OneTimeCodePolicy[6 digits, PT5M, 5 attempts, another after PT1M, 10 in PT24H]");
  }

  @ParameterizedTest
  @MethodSource("bad")
  void a_figure_out_of_range_is_refused(UnaryOperator<OneTimeCodePolicy.Builder> change) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change.apply(OneTimeCodePolicy.builder()))
        .withMessageContaining(", not within ");
  }

  static Stream<UnaryOperator<OneTimeCodePolicy.Builder>> bad() {
    return Stream.of(
        policy -> policy.digits(3),
        policy -> policy.digits(9),
        policy -> policy.attempts(0),
        policy -> policy.attempts(11),
        policy -> policy.issues(0),
        policy -> policy.issues(1_001),
        policy -> policy.expiry(Duration.ofSeconds(30).minusNanos(1)),
        policy -> policy.expiry(Duration.ofHours(1).plusNanos(1)),
        policy -> policy.resendInterval(Duration.ZERO),
        policy -> policy.resendInterval(Duration.ofHours(1).plusNanos(1)),
        policy -> policy.issueWindow(Duration.ofSeconds(59)),
        policy -> policy.issueWindow(Duration.ofDays(7).plusNanos(1)));
  }

  @Test
  void the_message_says_what_is_allowed() {
    assertThatThrownBy(() -> OneTimeCodePolicy.builder().expiry(Duration.ofDays(2)))
        .hasMessage("expiry is PT48H, not within PT30S and PT1H");
  }

  @ParameterizedTest
  @CsvSource({
    "4, 1, 11, 10, 11",
    "4, 3, 4, 10, 12",
    "5, 10, 11, 100, 110",
    "6, 10, 101, 1000, 1010"
  })
  void more_than_one_guess_in_a_thousand_is_refused(
      int digits, int attempts, int issues, int most, int asked) {
    OneTimeCodePolicy.Builder policy =
        OneTimeCodePolicy.builder().digits(digits).attempts(attempts).issues(issues);

    assertThatIllegalStateException()
        .isThrownBy(policy::build)
        .withMessage(
            "too easy to guess: with %d digits, attempts times issues may be at most %d, not %d",
            digits, most, asked);
  }

  @ParameterizedTest
  @CsvSource({"4, 1, 10", "4, 5, 2", "5, 10, 10", "6, 10, 100", "8, 10, 1000"})
  void one_guess_in_a_thousand_is_taken(int digits, int attempts, int issues) {
    OneTimeCodePolicy policy =
        OneTimeCodePolicy.builder().digits(digits).attempts(attempts).issues(issues).build();

    assertThat(policy.digits()).isEqualTo(digits);
    assertThat(policy.attempts()).isEqualTo(attempts);
    assertThat(policy.issues()).isEqualTo(issues);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Log-in", "log in", "登录", "log/in", "log\nin"})
  void a_purpose_of_other_characters_is_refused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OneTimeCodePurpose.of(name))
        .withMessage("the purpose of a one-time code is named by 1 to 64 of a-z 0-9 . _ -");
  }

  @Test
  void a_slot_is_checked_and_prints_a_pseudonym_only() {
    OneTimeCodePurpose purpose = OneTimeCodePurpose.of("log-in");
    String pseudonym = "p".repeat(43);

    assertThat(new CodeSlot(Fixture.TENANT, purpose, pseudonym))
        .hasToString("acme/log-in/" + pseudonym);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CodeSlot(Fixture.TENANT, purpose, "13800138000"))
        .withMessage("a pseudonym has 43 characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CodeSlot(Tenant.of("t".repeat(256)), purpose, pseudonym))
        .withMessage("a tenant that has one-time codes is named in at most 255 characters");
  }
}
