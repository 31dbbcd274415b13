package io.github.pii4j.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedConsentTests {

  private static final Path BASE =
      Path.of("src", "test", "resources", "io", "github", "pii4j", "policy", "diff", "base.yaml");

  private static final String SUMMARY = "changeSummary: {zh: 延长保存期限。, en: Kept longer.}\n";
  private static final String PLAN =
      "consentPlan: {from: 1.0.0, approvedBy: Zhang Min, reconsent: [account.*], separate:"
          + " [identity.verify]}\n";

  private final PrivacyPolicy before = policy("");

  @ParameterizedTest
  @CsvSource({
    "RECONSENT, account.register, true",
    "RECONSENT, identity.verify, true",
    "RECONSENT, browse, false",
    "SEPARATE, identity.verify, true",
    "SEPARATE, account.register, false",
    "NOTIFY, account.register, false",
    "INVALID, identity.verify, false"
  })
  void covers_whom_it_asks_and_nobody_else(Severity severity, String function, boolean covered) {
    PlannedConsent planned = PlannedConsent.of(before, policy(SUMMARY + PLAN));

    assertThat(planned.covers(severity, Scope.ofFunctions(Set.of(function)))).isEqualTo(covered);
  }

  @Test
  void covers_a_change_only_if_all_of_its_users_are_asked() {
    PlannedConsent planned = PlannedConsent.of(before, policy(SUMMARY + PLAN));

    assertThat(
            planned.covers(
                Severity.RECONSENT, Scope.ofFunctions(Set.of("account.register", "browse"))))
        .isFalse();
  }

  @Test
  void a_change_for_everybody_needs_a_plan_for_everybody() {
    PrivacyPolicy all = policy(SUMMARY + PLAN.replace("[account.*]", "[\"*\"]"));

    assertThat(PlannedConsent.of(before, policy(SUMMARY + PLAN)).covers(RECONSENT, Scope.NONE))
        .isFalse();
    assertThat(PlannedConsent.of(before, all).covers(RECONSENT, Scope.NONE)).isTrue();
  }

  @Test
  void without_a_plan_nothing_is_covered_and_nothing_is_wrong() {
    PlannedConsent planned = PlannedConsent.of(before, before);

    assertThat(planned.covers(RECONSENT, Scope.ofFunctions(Set.of("account.register")))).isFalse();
    assertThat(planned.problem()).isEmpty();
  }

  @Test
  void a_plan_is_for_one_predecessor() {
    assertRefused(SUMMARY + PLAN.replace("from: 1.0.0", "from: 0.9.0"), "it is for 0.9.0");
  }

  @Test
  void a_plan_needs_words_to_show() {
    assertRefused(PLAN, "add changeSummary");
  }

  @Test
  void a_plan_needs_a_gate_that_asks() {
    PrivacyPolicy told = read(text(SUMMARY + PLAN).replace("explicit-consent", "notice"));

    assertThat(PlannedConsent.of(before, told).problem().orElseThrow().english())
        .contains("revision: {gate: explicit-consent}");
  }

  @Test
  void a_plan_is_no_change_of_the_policy() {
    assertThat(PolicyDiff.between(before, policy(SUMMARY + PLAN)).changes()).isEmpty();
  }

  private static final Severity RECONSENT = Severity.RECONSENT;

  private void assertRefused(String more, String words) {
    PlannedConsent planned = PlannedConsent.of(before, policy(more));

    assertThat(planned.problem().orElseThrow().english()).contains(words);
    assertThat(planned.covers(RECONSENT, Scope.ofFunctions(Set.of("account.register")))).isFalse();
  }

  private static PrivacyPolicy policy(String more) {
    return read(text(more));
  }

  private static PrivacyPolicy read(String text) {
    return PrivacyPolicy.read(Document.of("policy.yaml", text), Catalogue.bundled());
  }

  private static String text(String more) {
    try {
      return Files.readString(BASE) + more;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
