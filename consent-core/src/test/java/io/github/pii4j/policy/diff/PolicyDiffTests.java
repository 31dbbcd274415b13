package io.github.pii4j.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PolicyDiffTests {

  private static final Path EXAMPLE =
      Path.of("..", "examples", "labour-platform", "privacy", "policy.yaml");

  @ParameterizedTest(name = "{2}")
  @CsvFileSource(resources = "edits.csv", numLinesToSkip = 1, emptyValue = "")
  void one_edit_is_judged_by_one_rule(
      String old, String replacement, String rule, Severity severity, Direction direction)
      throws IOException {
    PolicyDiff diff = PolicyDiff.between(example(), edited(old, replacement));

    assertThat(diff.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.rule().id()).isEqualTo(rule);
              assertThat(change.severity()).isEqualTo(severity);
              assertThat(change.direction()).isEqualTo(direction);
            });
  }

  @ParameterizedTest(name = "{2}")
  @CsvFileSource(resources = "edits.csv", numLinesToSkip = 1, emptyValue = "")
  void backwards_it_goes_the_other_way(
      String old, String replacement, String rule, Severity severity, Direction direction)
      throws IOException {
    PolicyDiff diff = PolicyDiff.between(edited(old, replacement), example());

    assertThat(diff.changes())
        .singleElement()
        .satisfies(change -> assertThat(change.direction()).isEqualTo(direction.opposite()));
  }

  @Test
  void a_policy_does_not_differ_from_itself() throws IOException {
    PolicyDiff diff = PolicyDiff.between(example(), example());

    assertThat(diff.changes()).isEmpty();
    assertThat(diff.severity()).isEmpty();
    assertThat(diff.versionProblem()).isEmpty();
  }

  @Test
  void comments_and_the_order_of_keys_never_matter() throws IOException {
    String text = Files.readString(EXAMPLE).replaceAll(" # SEED.*", "");
    String line = "    kind: basic\n";
    String label = "    label: {zh: 账户注册, en: Registration}\n";
    String swapped = text.replace(label + line, line + label);

    assertThat(swapped).isNotEqualTo(text);
    assertThat(PolicyDiff.between(example(), read(swapped)).changes()).isEmpty();
  }

  @Test
  void a_change_needs_a_new_version_and_a_grave_one_a_new_major() throws IOException {
    String graver = "disclosureGrounds: [consent, legal-process, litigation, statute]";
    String old = "disclosureGrounds: [consent, legal-process, litigation, contract, statute]";
    String widened = Files.readString(EXAMPLE).replace(old, graver);

    assertThat(problem(widened, "1.0.0")).startsWith("version-not-bumped");
    assertThat(problem(widened, "1.1.0")).startsWith("version-bump-too-small");
    assertThat(problem(widened, "0.9.0")).startsWith("version-decreased");
    assertThat(problem(widened, "2.0.0")).isEmpty();
  }

  /** From the narrower policy to the example, whose version is then rewritten. */
  private static String problem(String narrower, String version) throws IOException {
    PrivacyPolicy next =
        read(Files.readString(EXAMPLE).replace("version: 1.0.0", "version: " + version));
    return PolicyDiff.between(read(narrower), next)
        .versionProblem()
        .map(message -> message.in(Locale.ENGLISH))
        .orElse("");
  }

  @Test
  void every_rule_speaks_both_languages() {
    for (DiffRule rule : DiffRule.values()) {
      Message message = rule.in(RuleBook.bundled()).title();
      assertThat(message.english()).isNotBlank().isASCII();
      assertThat(message.chinese()).isNotBlank().isNotEqualTo(message.english());
    }
  }

  private static PrivacyPolicy example() throws IOException {
    return read(Files.readString(EXAMPLE));
  }

  private static PrivacyPolicy edited(String old, String replacement) throws IOException {
    String text = Files.readString(EXAMPLE);
    String from = old.replace("\\n", "\n");
    assertThat(text.split(java.util.regex.Pattern.quote(from), -1)).as(from).hasSize(2);
    return read(text.replace(from, replacement.replace("\\n", "\n")));
  }

  private static PrivacyPolicy read(String text) {
    return PrivacyPolicy.read(Document.of("policy.yaml", text), Catalogue.bundled());
  }
}
