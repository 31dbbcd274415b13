package io.github.pii4j.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.pii4j.value.Pii;
import io.github.pii4j.value.TextPii;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Formatter;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** The rules of the house, as data that tests run over the compiled modules. */
final class HouseRules {

  static final String[] CORE = {
    "io.github.pii4j.category..",
    "io.github.pii4j.mask..",
    "io.github.pii4j.value..",
    "io.github.pii4j.text..",
    "io.github.pii4j.internal.."
  };

  /** Of the core to other libraries, each of which only its own package may know. */
  static final String[] ADAPTERS = {
    "io.github.pii4j.archunit..",
    "io.github.pii4j.jackson..",
    "io.github.pii4j.jackson2..",
    "io.github.pii4j.jackson3..",
    "io.github.pii4j.testkit..",
    "io.github.pii4j.validation.."
  };

  /** What the modules with a database share. */
  static final String[] SQL = {"io.github.pii4j.sql.."};

  static final String[] CRYPTO = {"io.github.pii4j.crypto"};

  /** Of crypto to other libraries, each of which only its own package may know. */
  static final String[] CRYPTO_ADAPTERS = {
    "io.github.pii4j.crypto.jackson2..",
    "io.github.pii4j.crypto.jackson3..",
    "io.github.pii4j.jpa..",
    "io.github.pii4j.mybatis.."
  };

  static final String[] CONSENT = {
    "io.github.pii4j.document..",
    "io.github.pii4j.policy..",
    "io.github.pii4j.consent..",
    "io.github.pii4j.calendar..",
    "io.github.pii4j.erasure..",
    "io.github.pii4j.rights.."
  };
  static final String[] DISCLOSURE = {"io.github.pii4j.disclosure.."};

  /** Abstract or open classes that hosts extend, each documented for it. */
  private static final Set<Class<?>> OPEN_FOR_INHERITANCE = Set.of(Pii.class, TextPii.class);

  /** Calls whose answer depends on the machine or the moment; clocks and randomness come in. */
  private static final Map<String, Set<String>> AMBIENT =
      Map.of(
          Instant.class.getName(), Set.of("now"),
          LocalDate.class.getName(), Set.of("now"),
          LocalDateTime.class.getName(), Set.of("now"),
          OffsetDateTime.class.getName(), Set.of("now"),
          ZonedDateTime.class.getName(), Set.of("now"),
          ZoneId.class.getName(), Set.of("systemDefault"),
          System.class.getName(), Set.of("currentTimeMillis"),
          Thread.class.getName(), Set.of("sleep"),
          Random.class.getName(), Set.of("<init>"));

  /** Calls that build a text out of values. */
  private static final Map<String, Set<String>> FORMATTING =
      Map.of(
          String.class.getName(), Set.of("format", "formatted"),
          MessageFormat.class.getName(), Set.of("format"),
          Formatter.class.getName(), Set.of("format"),
          PrintStream.class.getName(), Set.of("printf", "format"),
          PrintWriter.class.getName(), Set.of("printf", "format"));

  static final ArchRule CORE_STANDS_ALONE = onlyDependsOn(CORE, CORE);

  static final ArchRule SQL_KNOWS_ONLY_JDBC =
      onlyDependsOn(SQL, join(SQL, new String[] {"javax.sql.."}));

  static final ArchRule JACKSON_2_KNOWS_ONLY_ITS_LINE =
      onlyDependsOn(
          new String[] {"io.github.pii4j.jackson2.."},
          join(
              CORE,
              new String[] {
                "io.github.pii4j.jackson..", "io.github.pii4j.jackson2..", "com.fasterxml.jackson.."
              }));

  static final ArchRule JACKSON_3_KNOWS_ONLY_ITS_LINE =
      onlyDependsOn(
          new String[] {"io.github.pii4j.jackson3.."},
          join(
              CORE,
              new String[] {
                "io.github.pii4j.jackson..",
                "io.github.pii4j.jackson3..",
                "com.fasterxml.jackson.annotation..",
                "tools.jackson.."
              }));

  static final ArchRule VALIDATION_KNOWS_ONLY_THE_CORE =
      onlyDependsOn(
          new String[] {"io.github.pii4j.validation.."},
          join(CORE, new String[] {"io.github.pii4j.validation..", "jakarta.validation.."}));

  static final ArchRule THE_TEST_KIT_KNOWS_ONLY_THE_CORE =
      onlyDependsOn(
          new String[] {"io.github.pii4j.testkit.."},
          join(CORE, new String[] {"io.github.pii4j.testkit..", "net.jqwik.api.."}));

  static final ArchRule CRYPTO_KNOWS_ONLY_CORE =
      onlyDependsOn(
          CRYPTO,
          join(
              CORE,
              CRYPTO,
              new String[] {
                "org.slf4j..",
                "com.github.benmanes.caffeine..",
                "org.bouncycastle.crypto..",
                "org.bouncycastle.util.."
              }));

  static final ArchRule THE_KEYS_TOOL_KNOWS_ONLY_CRYPTO =
      onlyCryptoAnd("io.github.pii4j.crypto.cli..");

  static final ArchRule CRYPTO_IN_A_DATABASE_KNOWS_ONLY_JDBC =
      onlyCryptoAnd(
          "io.github.pii4j.crypto.jdbc..", "io.github.pii4j.sql..", "javax.sql..", "org.slf4j..");

  static final ArchRule CRYPTO_IN_JACKSON_2_KNOWS_ONLY_ITS_LINE =
      onlyCryptoAnd("io.github.pii4j.crypto.jackson2..", "com.fasterxml.jackson..");

  static final ArchRule CRYPTO_IN_JACKSON_3_KNOWS_ONLY_ITS_LINE =
      onlyCryptoAnd("io.github.pii4j.crypto.jackson3..", "tools.jackson..");

  static final ArchRule JPA_KNOWS_ONLY_CRYPTO =
      onlyCryptoAnd("io.github.pii4j.jpa..", "jakarta.persistence..");

  static final ArchRule MYBATIS_KNOWS_ONLY_CRYPTO =
      onlyCryptoAnd("io.github.pii4j.mybatis..", "org.apache.ibatis..", "com.baomidou..");

  static final ArchRule CONSENT_KNOWS_ONLY_CORE =
      onlyDependsOn(
          CONSENT,
          join(
              CORE,
              SQL,
              CONSENT,
              new String[] {
                "com.github.benmanes.caffeine..", "javax.sql..", "org.slf4j..", "tools.jackson.."
              }));

  static final ArchRule DISCLOSURE_DOES_NOT_KNOW_CRYPTO =
      onlyDependsOn(
          DISCLOSURE,
          join(
              CORE,
              CONSENT,
              DISCLOSURE,
              new String[] {
                "javax.xml.stream..",
                "tools.jackson..",
                "org.snakeyaml.engine..",
                "freemarker..",
                "org.jsoup..",
                "picocli.."
              }));

  static final ArchRule THE_MAVEN_PLUGIN_KNOWS_ONLY_THE_COMMAND =
      onlyDependsOn(
          new String[] {"io.github.pii4j.maven.."},
          new String[] {
            "io.github.pii4j.maven..",
            "io.github.pii4j.disclosure.cli..",
            "io.github.pii4j.disclosure.report..",
            "io.github.pii4j.document..",
            "org.apache.maven.."
          });

  static final ArchRule NO_CYCLES =
      slices().matching("io.github.pii4j.(**)").should().beFreeOfCycles();

  static final ArchRule PUBLIC_CLASSES_ARE_CLOSED =
      classes()
          .that(areOpenToEveryone())
          .should(beClosedToInheritance())
          .because("what may be extended is designed and documented for it");

  static final ArchRule NOTHING_AMBIENT =
      noClasses()
          .that(resideInAPackage("io.github.pii4j..").and(not(resideInAPackage("..cli.."))))
          .should()
          .callCodeUnitWhere(isAmbient())
          .orShould()
          .accessFieldWhere(isStandardStream())
          .because("clocks and randomness come in, output goes where the host says");

  static final ArchRule JACKSON_STAYS_INSIDE =
      methods()
          .that()
          .areDeclaredInClassesThat(areVisibleToHosts())
          .and()
          .areDeclaredInClassesThat(not(resideInAnyPackage(join(ADAPTERS, CRYPTO_ADAPTERS))))
          .and()
          .arePublic()
          .should(notMention("tools.jackson", "com.fasterxml.jackson"))
          .because("a host's Jackson line is its own business");

  static final ArchRule NO_TEXT_IS_FORMATTED_FROM_A_VALUE =
      noClasses()
          .that(resideInAnyPackage(join(CORE, CRYPTO, CRYPTO_ADAPTERS)))
          .should()
          .callCodeUnitWhere(isFormatting())
          .because("a personal value must not slip into a formatted text");

  static final ArchRule NO_EXCEPTION_IS_MADE_WHERE_A_VALUE_IS_REVEALED =
      methods()
          .that()
          .areDeclaredInClassesThat(resideInAPackage("io.github.pii4j.."))
          .should(notRevealAndThrow())
          .because("an exception must not be able to carry a personal value");

  private HouseRules() {}

  private static ArchRule onlyDependsOn(String[] from, String[] to) {
    return classes()
        .that(resideInAnyPackage(from))
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                join(to, new String[] {"java..", "javax.crypto..", "org.jspecify.."})));
  }

  /** An adapter of crypto: itself, what it adapts, and the libraries it adapts that to. */
  private static ArchRule onlyCryptoAnd(String adapter, String... libraries) {
    return onlyDependsOn(
        new String[] {adapter}, join(CORE, CRYPTO, new String[] {adapter}, libraries));
  }

  private static String[] join(String[]... parts) {
    return Arrays.stream(parts).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static DescribedPredicate<JavaClass> areOpenToEveryone() {
    return DescribedPredicate.describe(
        "are public, ordinary classes",
        type ->
            type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.isInterface()
                && !type.isEnum()
                && !type.isRecord());
  }

  private static DescribedPredicate<JavaClass> areVisibleToHosts() {
    return DescribedPredicate.describe("are public to the outside", HouseRules::isVisible);
  }

  /** A member of a hidden type is hidden, too, whatever it says of itself. */
  private static boolean isVisible(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(HouseRules::isVisible).orElse(true);
  }

  private static ArchCondition<JavaClass> beClosedToInheritance() {
    return condition(
        "be final, sealed, or listed as open",
        type -> {
          return type.getModifiers().contains(JavaModifier.FINAL)
              || type.reflect().isSealed()
              || OPEN_FOR_INHERITANCE.contains(type.reflect());
        });
  }

  private static DescribedPredicate<JavaAccess<?>> isAmbient() {
    return DescribedPredicate.describe(
        "that ask the machine or the moment",
        access ->
            AMBIENT
                .getOrDefault(access.getTargetOwner().getName(), Set.of())
                .contains(access.getTarget().getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> isStandardStream() {
    return DescribedPredicate.describe(
        "of standard output or error",
        access ->
            access.getTargetOwner().isEquivalentTo(System.class)
                && Set.of("out", "err").contains(access.getTarget().getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> isFormatting() {
    return DescribedPredicate.describe(
        "that format text",
        access ->
            FORMATTING
                .getOrDefault(access.getTargetOwner().getName(), Set.of())
                .contains(access.getTarget().getName()));
  }

  private static ArchCondition<JavaMethod> notMention(String... packages) {
    return condition(
        "not mention " + String.join(" or ", packages),
        method ->
            method.getAllInvolvedRawTypes().stream()
                .noneMatch(type -> startsWithAny(type.getPackageName(), packages)));
  }

  private static boolean startsWithAny(String name, String... prefixes) {
    return Arrays.stream(prefixes).anyMatch(name::startsWith);
  }

  private static ArchCondition<JavaMethod> notRevealAndThrow() {
    return condition(
        "not both reveal a value and make an exception",
        method -> !(reveals(method) && makesException(method)));
  }

  private static boolean reveals(JavaCodeUnit unit) {
    return unit.getMethodCallsFromSelf().stream()
        .anyMatch(
            call ->
                call.getName().equals("reveal")
                    && assignableTo(Pii.class).test(call.getTargetOwner()));
  }

  private static boolean makesException(JavaCodeUnit unit) {
    return unit.getConstructorCallsFromSelf().stream()
        .anyMatch(call -> assignableTo(Throwable.class).test(call.getTargetOwner()));
  }

  private static <T extends HasName> ArchCondition<T> condition(
      String description, Predicate<T> holds) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        String message = item.getName() + " should " + description;
        events.add(new SimpleConditionEvent(item, holds.test(item), message));
      }
    };
  }
}
