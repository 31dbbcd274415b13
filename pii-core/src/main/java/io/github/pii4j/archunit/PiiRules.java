package io.github.pii4j.archunit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvent;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.pii4j.value.PersonalValue;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules that keep personal values where they belong, for a host's own architecture test.
 *
 * <pre>{@code
 * @ArchTest
 * static final ArchRule REVEAL = PiiRules.revealOnlyIn("com.example.bank..");
 * }</pre>
 *
 * <p>The rules see the host's bytecode: a value that is handed on as a plain text is out of their
 * sight. Thread-safe.
 */
public final class PiiRules {

  private static final String REVEAL = "reveal";
  private static final Set<String> LOGGERS =
      Set.of(
          "org.slf4j.Logger",
          "org.slf4j.spi.LoggingEventBuilder",
          "org.slf4j.MDC",
          "java.util.logging.Logger",
          "java.lang.System$Logger",
          "java.io.PrintStream",
          "org.apache.logging.log4j.Logger",
          "org.apache.commons.logging.Log",
          "org.jboss.logging.Logger");

  private PiiRules() {}

  /**
   * No class outside of {@code packages} calls {@code reveal()} or any of its kind.
   *
   * @param packages as ArchUnit writes them, such as {@code com.example.bank..}
   */
  public static ArchRule revealOnlyIn(String... packages) {
    return methods()
        .that(areNotDeclaredIn(packages))
        .should(notReveal())
        .because("clear text belongs where it leaves the program, and nowhere else")
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaMethod> areNotDeclaredIn(String... packages) {
    DescribedPredicate<JavaClass> allowed = JavaClass.Predicates.resideInAnyPackage(packages);
    return DescribedPredicate.describe(
        "are not declared in " + String.join(", ", packages),
        method -> !allowed.test(method.getOwner()));
  }

  private static ArchCondition<JavaMethod> notReveal() {
    return new ArchCondition<>("not reveal a personal value") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (targets(method).anyMatch(PiiRules::isReveal)) {
          events.add(violation(method, "reveals a personal value"));
        }
      }
    };
  }

  /**
   * No field that is named like a personal value is a plain text: {@code String idCard} should be a
   * {@code CitizenId}.
   */
  public static ArchRule noPersonalTextFields() {
    return fields()
        .should(notBePersonalText())
        .because("a plain text prints, serializes and stays in memory; a typed value does not")
        .allowEmptyShould(true);
  }

  private static ArchCondition<JavaField> notBePersonalText() {
    return new ArchCondition<>("not be a text that is named like a personal value") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        boolean text = field.getRawType().isAssignableTo(CharSequence.class);
        boolean constant = field.getModifiers().contains(JavaModifier.STATIC);
        if (text && !constant) {
          PersonalNames.typeFor(field.getName())
              .ifPresent(type -> events.add(violation(field, "should be a " + type)));
        }
      }
    };
  }

  /** No method both reveals a value and writes a log, a console or a diagnostic context. */
  public static ArchRule noRevealedValueIsLogged() {
    return methods()
        .should(notRevealAndLog())
        .because("what a log has seen cannot be taken back")
        .allowEmptyShould(true);
  }

  private static ArchCondition<JavaMethod> notRevealAndLog() {
    return new ArchCondition<>("not reveal a personal value and log") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        if (targets(method).anyMatch(PiiRules::isReveal)
            && targets(method).anyMatch(PiiRules::isLogging)) {
          events.add(violation(method, "reveals a personal value and logs"));
        }
      }
    };
  }

  private static Stream<AccessTarget> targets(JavaCodeUnit unit) {
    return Stream.concat(
            unit.getMethodCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream())
        .map(JavaAccess::getTarget);
  }

  private static boolean isReveal(AccessTarget target) {
    return target.getName().toLowerCase(Locale.ROOT).startsWith(REVEAL)
        && target.getOwner().isAssignableTo(PersonalValue.class);
  }

  private static boolean isLogging(AccessTarget target) {
    return LOGGERS.stream().anyMatch(target.getOwner()::isAssignableTo);
  }

  private static ConditionEvent violation(HasName.AndFullName where, String what) {
    return SimpleConditionEvent.violated(where, where.getFullName() + " " + what);
  }
}
