package io.github.pii4j.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.github.pii4j.house.offence.Offender;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTests {

  /** Public for the service loader alone. */
  private static final String FOR_THE_SERVICE_LOADER = "io.github.pii4j.crypto.cli";

  /** Public for Maven, and in no module. */
  private static final String FOR_MAVEN = "io.github.pii4j.maven";

  private static final JavaClasses LIBRARIES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains("/example/"))
          .importPackages("io.github.pii4j");

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void the_libraries_keep_the_rule(String name, ArchRule rule) {
    rule.check(LIBRARIES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rulesThatTheOffenderBreaks")
  void the_rule_notices_an_offender(String name, ArchRule rule) {
    JavaClasses offence = new ClassFileImporter().importPackagesOf(Offender.class);

    assertThatThrownBy(() -> rule.check(offence)).isInstanceOf(AssertionError.class);
  }

  @Test
  void only_exported_packages_hold_public_types() {
    Set<String> exported =
        Stream.of(
                io.github.pii4j.value.Pii.class,
                io.github.pii4j.crypto.FieldCipher.class,
                io.github.pii4j.policy.PrivacyPolicy.class,
                io.github.pii4j.disclosure.SdkRegistry.class)
            .flatMap(member -> descriptor(member).exports().stream())
            .map(ModuleDescriptor.Exports::source)
            .collect(Collectors.toSet());

    Set<String> homesOfPublicTypes =
        LIBRARIES.stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(JavaClass::isTopLevelClass)
            .map(JavaClass::getPackageName)
            .filter(home -> !home.endsWith(".internal"))
            .filter(home -> !Set.of(FOR_THE_SERVICE_LOADER, FOR_MAVEN).contains(home))
            .collect(Collectors.toSet());

    assertThat(homesOfPublicTypes).isSubsetOf(exported);
    assertThat(exported).isSubsetOf(homesOfPublicTypes);
  }

  private static ModuleDescriptor descriptor(Class<?> member) {
    try {
      Path home = Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI());
      return ModuleFinder.of(home).findAll().iterator().next().descriptor();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Arguments> rules() {
    return Stream.concat(
        Stream.of(
            Arguments.of("the core stands alone", HouseRules.CORE_STANDS_ALONE),
            Arguments.of("the parts for databases know only JDBC", HouseRules.SQL_KNOWS_ONLY_JDBC),
            Arguments.of("Jackson 2 knows its line", HouseRules.JACKSON_2_KNOWS_ONLY_ITS_LINE),
            Arguments.of("Jackson 3 knows its line", HouseRules.JACKSON_3_KNOWS_ONLY_ITS_LINE),
            Arguments.of("validation stands alone", HouseRules.VALIDATION_KNOWS_ONLY_THE_CORE),
            Arguments.of("the test kit stands alone", HouseRules.THE_TEST_KIT_KNOWS_ONLY_THE_CORE),
            Arguments.of("crypto knows only the core", HouseRules.CRYPTO_KNOWS_ONLY_CORE),
            Arguments.of(
                "the keys tool knows only crypto", HouseRules.THE_KEYS_TOOL_KNOWS_ONLY_CRYPTO),
            Arguments.of(
                "crypto in Jackson 2 knows its line",
                HouseRules.CRYPTO_IN_JACKSON_2_KNOWS_ONLY_ITS_LINE),
            Arguments.of(
                "crypto in Jackson 3 knows its line",
                HouseRules.CRYPTO_IN_JACKSON_3_KNOWS_ONLY_ITS_LINE),
            Arguments.of("JPA knows only crypto", HouseRules.JPA_KNOWS_ONLY_CRYPTO),
            Arguments.of(
                "crypto in a database knows only JDBC",
                HouseRules.CRYPTO_IN_A_DATABASE_KNOWS_ONLY_JDBC),
            Arguments.of("MyBatis knows only crypto", HouseRules.MYBATIS_KNOWS_ONLY_CRYPTO),
            Arguments.of("consent knows only the core", HouseRules.CONSENT_KNOWS_ONLY_CORE),
            Arguments.of(
                "disclosure does not know crypto", HouseRules.DISCLOSURE_DOES_NOT_KNOW_CRYPTO),
            Arguments.of(
                "the Maven plugin knows only the command",
                HouseRules.THE_MAVEN_PLUGIN_KNOWS_ONLY_THE_COMMAND),
            Arguments.of("no cycles between packages", HouseRules.NO_CYCLES),
            Arguments.of(
                "no text is formatted from a value", HouseRules.NO_TEXT_IS_FORMATTED_FROM_A_VALUE)),
        rulesThatTheOffenderBreaks());
  }

  static Stream<Arguments> rulesThatTheOffenderBreaks() {
    return Stream.of(
        Arguments.of("public classes are closed", HouseRules.PUBLIC_CLASSES_ARE_CLOSED),
        Arguments.of("nothing ambient", HouseRules.NOTHING_AMBIENT),
        Arguments.of("Jackson stays inside", HouseRules.JACKSON_STAYS_INSIDE),
        Arguments.of(
            "no exception is made where a value is revealed",
            HouseRules.NO_EXCEPTION_IS_MADE_WHERE_A_VALUE_IS_REVEALED));
  }
}
