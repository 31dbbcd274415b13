package io.github.pii4j.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.rule.RuleBook;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionContractTests {

  @ParameterizedTest(name = "{0} from {1} to {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          -,         1.2.3, 1.2.3, -
          -,         1.2.3, 1.2.4, -
          -,         1.2.3, 1.2.2, version-decreased
          EDITORIAL, 1.2.3, 1.2.3, version-not-bumped
          EDITORIAL, 1.2.3, 1.2.4, -
          RECORD,    1.2.3, 1.2.4, -
          NOTIFY,    1.2.3, 1.2.4, version-bump-too-small
          NOTIFY,    1.2.3, 1.3.0, -
          NOTIFY,    1.2.3, 2.0.0, -
          RECONSENT, 1.2.3, 1.3.0, version-bump-too-small
          RECONSENT, 1.2.3, 2.0.0, -
          SEPARATE,  1.2.3, 1.9.0, version-bump-too-small
          SEPARATE,  1.2.3, 2.0.0, -
          INVALID,   1.2.3, 2.0.0, -
          RECONSENT, 1.2.3, 1.2.3, version-not-bumped
          RECONSENT, 1.2.3, 0.9.9, version-decreased
          """)
  void the_version_grows_as_the_gravest_change_asks(
      Severity gravest, String before, String after, String rule) {
    VersionContract contract =
        new VersionContract(
            RuleBook.bundled(), PolicyVersion.parse(before), PolicyVersion.parse(after));

    Optional<Change> breach = contract.breach(Optional.ofNullable(gravest));

    assertThat(breach.map(change -> change.rule().id())).isEqualTo(Optional.ofNullable(rule));
  }

  @Test
  void a_breach_says_which_version_would_do() {
    Draft longer = Draft.base().set("functions/account.register/retention/period", "P5Y");

    Change breach =
        PolicyDiff.between(Draft.base().read(), longer.set("version", "1.0.1").read())
            .versionBreach()
            .orElseThrow();

    assertThat(breach.message().english())
        .isEqualTo("a RECONSENT change needs a new major version; make it 2.0.0 or higher");
    assertThat(breach.message().chinese()).contains("2.0.0");
    assertThat(breach.severity()).isEqualTo(Severity.INVALID);
    assertThat(breach.before()).isEqualTo("1.0.0");
    assertThat(breach.after()).isEqualTo("1.0.1");
    assertThat(breach.scope()).isEqualTo(Scope.NONE);
  }

  @Test
  void changes_of_another_document_under_the_same_version_count_too() {
    Draft typo = Draft.base().set("title", "{zh: 隐私条款, en: Privacy terms}");
    Draft longer = Draft.base().set("functions/account.register/retention/period", "P5Y");
    List<Change> grave = PolicyDiff.between(Draft.base().read(), longer.read()).changes();

    PolicyDiff alone = PolicyDiff.between(Draft.base().read(), typo.set("version", "1.0.1").read());
    PolicyDiff both = alone.with(grave);

    assertThat(alone.versionBreach()).isEmpty();
    assertThat(both.severity()).contains(Severity.RECONSENT);
    assertThat(both.changes()).hasSize(2).isSorted();
    assertThat(both.versionBreach()).isPresent();
  }
}
