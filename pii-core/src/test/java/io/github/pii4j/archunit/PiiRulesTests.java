package io.github.pii4j.archunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PiiRulesTests {

  private static final JavaClasses HOST =
      new ClassFileImporter().importPackages("io.github.pii4j.archunit.offence");

  private static final String OFFENDER = "io.github.pii4j.archunit.offence.Offender.";

  private static final JavaClasses BANK =
      new ClassFileImporter().importPackages("io.github.pii4j.archunit.offence.bank");

  @Test
  void values_are_revealed_only_where_the_host_says() {
    ArchRule rule = PiiRules.revealOnlyIn("..bank..");

    assertThat(violations(rule))
        .containsExactlyInAnyOrder(
            OFFENDER + "clear(io.github.pii4j.value.CitizenId) reveals a personal value",
            OFFENDER + "clear(io.github.pii4j.value.Coordinates) reveals a personal value",
            OFFENDER + "log(io.github.pii4j.value.CitizenId) reveals a personal value");
    assertThatCode(() -> rule.check(BANK)).doesNotThrowAnyException();
  }

  @Test
  void texts_that_are_named_like_a_value_should_be_one() {
    assertThat(violations(PiiRules.noPersonalTextFields()))
        .containsExactlyInAnyOrder(
            "io.github.pii4j.archunit.offence.Offender.userIdCard should be a CitizenId",
            "io.github.pii4j.archunit.offence.Offender.bank_card should be a BankCardNumber");
  }

  @Test
  void what_is_revealed_is_not_logged() {
    assertThat(violations(PiiRules.noRevealedValueIsLogged()))
        .singleElement()
        .asString()
        .contains("Offender.log(")
        .endsWith("reveals a personal value and logs");
  }

  /** Our own library keeps to its rules for hosts. */
  @Test
  void the_library_keeps_the_rules() {
    JavaClasses library =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.pii4j");

    PiiRules.noPersonalTextFields().check(library);
    PiiRules.noRevealedValueIsLogged().check(library);
  }

  @ParameterizedTest
  @CsvSource({
    "idCard, CitizenId",
    "user_id_card, CitizenId",
    "contactPhone, MobileNumber",
    "PHONE, MobileNumber",
    "cardNo, BankCardNumber",
    "loginPassword, Password",
    "clientIp, IpAddress"
  })
  void a_name_tells_the_type(String name, String type) {
    assertThat(PersonalNames.typeFor(name)).contains(type);
  }

  @ParameterizedTest
  @CsvSource({"company", "span", "microphone", "name", "description", "japan", "cardnoise"})
  void another_name_tells_nothing(String name) {
    assertThat(PersonalNames.typeFor(name)).isEmpty();
  }

  private static List<String> violations(ArchRule rule) {
    return rule.evaluate(HOST).getFailureReport().getDetails();
  }
}
