package io.github.pii4j.validation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.HongKongId;
import io.github.pii4j.value.MobileNumber;
import io.github.pii4j.value.PassportNumber;
import io.github.pii4j.value.PiiFormats;
import io.github.pii4j.value.PiiType;
import io.github.pii4j.value.Reason;
import io.github.pii4j.value.Strictness;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs twice, with Hibernate Validator 9 and with 8. */
class ValidPiiTests {

  private final Validator english = validator(Locale.US);
  private final Validator chinese = validator(Locale.SIMPLIFIED_CHINESE);

  @Test
  void runs_with_the_validator_that_the_build_says() {
    String version = HibernateValidator.class.getPackage().getImplementationVersion();

    assertThat(version).startsWith(System.getProperty("pii4j.validator", "9."));
  }

  @Test
  void a_right_form_has_no_violations() {
    Form form =
        new Form(
            "440524188001010014",
            "91110000600037341L",
            "6212345678901265",
            "13800138000",
            "a@b.cn");

    assertThat(english.validate(form)).isEmpty();
    assertThat(english.validateValue(Form.class, "id", null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | 440524188001010015 | not a valid citizen identity number: the check character does not"
            + " fit | 无效的身份证号码：校验码不正确",
        "id | 44052418801301001 | not a valid citizen identity number: not a length that the standard"
            + " gives | 无效的身份证号码：长度不符合标准",
        "mobile | 15412345678 | not a valid mobile number: a prefix that is not assigned |"
            + " 无效的手机号码：号段未启用"
      })
  void the_message_names_the_reasons_in_the_reader_s_language(
      String property, String text, String inEnglish, String inChinese) {
    assertThat(messages(english, property, text)).containsExactly(inEnglish);
    assertThat(messages(chinese, property, text)).containsExactly(inChinese);
  }

  @Test
  void several_reasons_are_all_named() {
    assertThat(messages(english, "id", "999999189013010019"))
        .containsExactly(
            "not a valid citizen identity number: the check character does not fit;"
                + " no such administrative division; not a day of the calendar");
  }

  @Test
  void no_violation_shows_the_text() {
    String text = "440524188001010015";

    for (ConstraintViolation<Form> violation :
        english.validate(new Form(text, text, text, text, text))) {
      assertThat(violation.getMessage()).doesNotContain("440524");
      assertThat(violation.getMessageTemplate()).doesNotContain("440524");
      assertThat(violation.toString()).doesNotContain("440524");
    }
  }

  @Test
  void a_host_s_own_message_is_used() {
    Set<ConstraintViolation<Other>> violations =
        english.validate(new Other("x", List.of("E12345678", "nonsense"), "A1234564"));

    assertThat(violations)
        .extracting(ConstraintViolation::getMessage)
        .containsExactlyInAnyOrder(
            "please check the number",
            "passport, please",
            "Hong Kong only, please",
            "not a valid Hong Kong identity card number: the check character does not fit");
  }

  @Test
  void the_strictness_decides() {
    assertThat(english.validateValue(Graded.class, "strict", "11019918900101001X")).isNotEmpty();
    assertThat(english.validateValue(Graded.class, "lenient", "15412345678")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_reason_and_every_type_has_words(Locale locale) {
    ResourceBundle words = ResourceBundle.getBundle("ContributorValidationMessages", locale);

    for (Reason reason : Reason.values()) {
      assertThat(words.getString("pii4j.reason." + reason)).isEqualTo(reason.message(locale));
    }
    assertThat(PiiFormats.standard().types())
        .extracting(PiiType::name)
        .allSatisfy(name -> assertThat(words.getString("pii4j.type." + name)).isNotBlank());
    assertThat(words.keySet())
        .hasSize(4 + Reason.values().length + PiiFormats.standard().types().size());
  }

  static Stream<Locale> languages() {
    return Stream.of(Locale.US, Locale.SIMPLIFIED_CHINESE);
  }

  private static Set<String> messages(Validator validator, String property, String text) {
    return validator.validateValue(Form.class, property, text).stream()
        .map(ConstraintViolation::getMessage)
        .collect(toSet());
  }

  private static Validator validator(Locale locale) {
    MessageInterpolator words = new ParameterMessageInterpolator(Set.of(locale), locale, false);
    return Validation.byProvider(HibernateValidator.class)
        .configure()
        .messageInterpolator(words)
        .buildValidatorFactory()
        .getValidator();
  }

  record Form(
      @ValidCitizenId String id,
      @ValidUnifiedSocialCreditCode String uscc,
      @ValidBankCardNumber String card,
      @ValidMobileNumber CharSequence mobile,
      @ValidEmail String email) {}

  record Other(
      @ValidCitizenId(message = "please check the number") String id,
      List<@ValidPii(value = PassportNumber.class, message = "passport, please") String> passports,
      @ValidPii(HongKongId.class)
          @ValidPii(value = HongKongId.class, message = "Hong Kong only, please")
          String hongKong) {}

  record Graded(
      @ValidPii(value = CitizenId.class, strictness = Strictness.STRICT) String strict,
      @ValidPii(value = MobileNumber.class, strictness = Strictness.LENIENT) String lenient) {}
}
