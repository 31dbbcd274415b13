package io.github.pii4j.policy.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.rule.Rule;
import io.github.pii4j.policy.rule.RuleBook;
import io.github.pii4j.policy.rule.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyLintTests {

  private static final Path PRIVACY = Path.of("../examples/labour-platform/privacy");
  private static final Path FIRST_EDITION = PRIVACY.resolve("versions/1.0.0/policy.yaml");
  private static final Path REPAIRED = PRIVACY.resolve("policy.yaml");
  private static final Path GOLDEN =
      Path.of("src/test/resources/io/github/pii4j/policy/lint/first-edition.tsv");

  /** Run with -Dpii4j.golden=write to take down anew what is found. */
  @Test
  void the_first_edition_has_the_defects_and_gaps_that_it_is_kept_for() throws IOException {
    String found =
        PolicyLint.check(read(FIRST_EDITION)).stream()
            .map(PolicyLintTests::row)
            .collect(Collectors.joining("\n", "level\tanchors\trule\tpath\tvalue\n", "\n"));
    if ("write".equals(System.getProperty("pii4j.golden"))) {
      Files.writeString(GOLDEN, found);
    }

    assertThat(GOLDEN).usingCharset(UTF_8).hasContent(found);
  }

  @Test
  void every_error_in_it_answers_to_a_number_of_the_catalogue() {
    assertThat(PolicyLint.check(read(FIRST_EDITION)))
        .filteredOn(finding -> finding.level() == FindingLevel.ERROR)
        .allSatisfy(finding -> assertThat(finding.rule().anchors()).isNotEmpty());
  }

  @Test
  void every_gap_is_found_in_it() {
    Set<String> anchors =
        PolicyLint.check(read(FIRST_EDITION)).stream()
            .flatMap(finding -> finding.rule().anchors().stream())
            .filter(anchor -> anchor.startsWith("GAP"))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(anchors).hasSize(20).contains("GAP-01", "GAP-20");
  }

  @Test
  void the_repaired_edition_has_none_under_every_pack() {
    Set<String> all =
        RuleBook.bundled().packs().stream().map(RulePack::id).collect(Collectors.toSet());

    assertThat(PolicyLint.check(read(REPAIRED), RuleBook.bundled(), all)).isEmpty();
  }

  @ParameterizedTest(name = "{2} {3}")
  @CsvFileSource(resources = "edits.csv", numLinesToSkip = 1, emptyValue = "")
  void one_thing_left_out_is_found_by_its_rule(
      String old, String replacement, String rule, String path) throws IOException {
    String text = Files.readString(REPAIRED);
    String from = old.replace("\\n", "\n");
    assertThat(text.split(Pattern.quote(from), -1)).as(from).hasSize(2);

    List<Finding> findings =
        PolicyLint.check(
            PrivacyPolicy.read(
                Document.of("policy.yaml", text.replace(from, replacement.replace("\\n", "\n"))),
                Catalogue.bundled()));

    assertThat(findings)
        .extracting(finding -> finding.rule().id() + " " + finding.path())
        .containsExactly(rule + " " + path);
  }

  @Test
  void a_pack_that_there_is_not_is_found_at_its_place() throws IOException {
    String text = Files.readString(REPAIRED).replaceFirst("packs: \\[", "packs: [cn-cac-2062, ");
    Document document = Document.of("policy.yaml", text);

    assertThat(PolicyLint.check(PrivacyPolicy.read(document, Catalogue.bundled())))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule().id()).isEqualTo("pack-unknown");
              assertThat(document.locationOf(finding.path()).column()).isGreaterThan(1);
            });
  }

  @Test
  void a_draft_is_silent_unless_its_pack_is_named() {
    PrivacyPolicy policy = read(FIRST_EDITION);

    assertThat(PolicyLint.check(policy, RuleBook.bundled(), Set.of()))
        .extracting(finding -> finding.rule().id())
        .contains("retention-missing")
        .doesNotContain("request-forwarding-missing");
    assertThat(PolicyLint.check(policy, RuleBook.bundled(), Set.of()))
        .filteredOn(finding -> finding.rule().id().equals("earlier-versions-missing"))
        .extracting(Finding::level)
        .containsOnly(FindingLevel.WARNING);
  }

  @ParameterizedTest
  @CsvSource({
    "'sources: [service], means: [microphone]', false",
    "'sources: [other-user], means: [camera]', false",
    "'sources: [device, service], means: [microphone]', true",
    "'sources: [subject], means: [microphone]', true",
    "'means: [microphone]', true"
  })
  void only_what_comes_through_the_persons_device_needs_a_permission(String how, boolean needs)
      throws IOException {
    String text = Files.readString(REPAIRED);
    String call = "{item: content.customer-service-call, provision: optional, sources: [service]}";
    assertThat(text).contains(call);

    List<Finding> findings =
        PolicyLint.check(
            PrivacyPolicy.read(
                Document.of(
                    "policy.yaml", text.replace(call, call.replace("sources: [service]", how))),
                Catalogue.bundled()));

    assertThat(findings)
        .filteredOn(finding -> finding.path().equals("functions/customer-service.call/permissions"))
        .hasSize(needs ? 1 : 0);
  }

  private static String row(Finding finding) {
    Rule rule = finding.rule();
    return String.join(
        "\t",
        LintSubject.word(finding.level()),
        String.join(";", rule.anchors()),
        rule.id(),
        finding.path(),
        finding.value());
  }

  private static PrivacyPolicy read(Path file) {
    return PrivacyPolicy.read(Document.open(file), Catalogue.bundled());
  }
}
