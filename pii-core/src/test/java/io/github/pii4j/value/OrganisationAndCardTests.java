package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;

import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationAndCardTests {

  @Test
  void a_credit_code_knows_its_authority() {
    UnifiedSocialCreditCode code = UnifiedSocialCreditCode.parse("91110000600037341l");

    assertThat(code.authority()).isEqualTo('9');
    assertThat(code.organisationCategory()).isEqualTo('1');
    assertThat(code.reveal()).isEqualTo("91110000600037341L");
    assertThat(code).hasToString("91****341L");
  }

  @Test
  void the_all_zero_code_is_refused_though_its_sums_fit() {
    Parsed<?> parsed = UnifiedSocialCreditCode.tryParse("000000000000000000");

    assertThat(parsed).isInstanceOf(Parsed.Invalid.class);
    assertThat(parsed.defects())
        .extracting(Defect::reason)
        .contains(Reason.AUTHORITY_CATEGORY, Reason.DIVISION_UNKNOWN);
  }

  @Test
  void letters_are_refused_in_the_division() {
    assertThat(UnifiedSocialCreditCode.check("91A10000600037341L"))
        .isEqualTo(Reason.CHARACTER.bit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"4111 1111 1111 1111", "4111-1111-1111-1111", "４１１１１１１１１１１１１１１１"})
  void a_card_is_read_in_groups_of_four(String text) {
    assertThat(BankCardNumber.parse(text).reveal()).isEqualTo("4111111111111111");
  }

  @Test
  void a_card_of_nineteen_digits_is_kept_whole() {
    assertThat(BankCardNumber.parse("6759560045005727054").reveal())
        .isEqualTo("6759560045005727054");
  }

  @Test
  void a_length_that_the_network_does_not_use_is_refused() {
    assertThat(BankCardNumber.check("5555555555554")).matches(bits -> has(bits, Reason.LENGTH));
  }

  @Test
  void only_unionpay_may_break_the_check_digit_and_only_leniently() {
    PiiType<BankCardNumber> lenient =
        PiiFormats.standard().withStrictness(Strictness.LENIENT).type(BankCardNumber.class);

    assertThat(lenient.tryParse("6217001234567890")).isInstanceOf(Parsed.Valid.class);
    assertThat(lenient.tryParse("4111111111111112")).isInstanceOf(Parsed.Invalid.class);
    assertThat(lenient.tryParse("0000000000000000")).isInstanceOf(Parsed.Invalid.class);
  }

  @Test
  void values_are_equal_by_value() {
    EqualsVerifier.forClass(UnifiedSocialCreditCode.class).verify();
    EqualsVerifier.forClass(BankCardNumber.class).verify();
    EqualsVerifier.forClass(SubjectId.class).withNonnullFields("text").verify();
  }

  private static boolean has(int bits, Reason reason) {
    return (bits & reason.bit()) != 0;
  }
}
