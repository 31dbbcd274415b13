package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDayRuleTests {

  private static final WorkingDayRule RULE = WorkingDayRule.accountCancellation();

  @Test
  void account_cancellation_is_fifteen_working_days_after_the_request_in_shanghai() {
    assertThat(RULE.id()).isEqualTo("cn.account-cancellation");
    assertThat(RULE.workingDays()).isEqualTo(15);
    assertThat(RULE.convention()).isEqualTo(CountingConvention.NEXT_DAY);
    assertThat(RULE.zone()).hasToString("Asia/Shanghai");
  }

  @Test
  void says_which_sources_were_read_and_which_counsel_must_confirm() {
    assertThat(RULE.sources())
        .extracting(LawSource::standing)
        .containsOnly(
            LawSource.Standing.CONFIRMED, LawSource.Standing.RECALLED, LawSource.Standing.DRAFT);
    assertThat(RULE.sources())
        .filteredOn(source -> source.citation().startsWith("国信办秘字〔2019〕191号"))
        .singleElement()
        .extracting(LawSource::standing)
        .isEqualTo(LawSource.Standing.RECALLED);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 250})
  void takes_another_length(int length) {
    WorkingDayRule other = RULE.withWorkingDays(length);

    assertThat(other.workingDays()).isEqualTo(length);
    assertThat(other.withWorkingDays(15)).isEqualTo(RULE);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 251, Integer.MAX_VALUE})
  void refuses_lengths_outside_1_to_250(int length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RULE.withWorkingDays(length))
        .withMessage(
            "cn.account-cancellation: a time limit has 1 to 250 working days, not " + length);
  }
}
