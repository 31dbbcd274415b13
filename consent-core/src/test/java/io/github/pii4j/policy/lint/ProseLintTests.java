package io.github.pii4j.policy.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PolicyProse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProseFiles;
import io.github.pii4j.policy.rule.Explanation;
import io.github.pii4j.policy.rule.Explanations;
import io.github.pii4j.policy.rule.RuleBook;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ProseLintTests {

  private static final Path PRIVACY = Path.of("../examples/labour-platform/privacy");

  @Test
  void finds_the_defects_of_the_first_edition_and_no_others() {
    List<Finding> findings = lint(PRIVACY.resolve("versions/1.0.0/policy.yaml"));

    assertThat(findings)
        .extracting(finding -> finding.level() + " " + finding.rule().id() + " " + finding.value())
        .containsExactlyInAnyOrder(
            "ERROR open-ended-list 等",
            "ERROR open-ended-list etc.",
            "ERROR open-ended-list 等",
            "WARNING open-ended-list 等",
            "WARNING open-ended-list 其他情形",
            "WARNING open-ended-list 其他合理措施",
            "ERROR open-ended-list etc.",
            "WARNING open-ended-list and the like",
            "WARNING open-ended-list other circumstances",
            "WARNING open-ended-list other reasonable measures",
            "WARNING duplicate-clause text/zh-CN/1.1.3/2",
            "WARNING duplicate-clause text/en/1.1.3/2",
            "WARNING dangling-reference （2）项",
            "WARNING dangling-reference item (2)",
            "WARNING term-inconsistent 本《用户隐私条款》|本协议|本政策",
            "WARNING term-inconsistent these terms|this agreement|this policy",
            "INFO editorial-suspect 手机",
            "INFO editorial-suspect 你/您",
            "INFO editorial-suspect the the");
    assertThat(findings)
        .flatExtracting(finding -> finding.rule().anchors())
        .containsOnly("FLAW-10", "FLAW-11", "FLAW-13", "FLAW-14", "FLAW-16");
  }

  @Test
  void has_nothing_against_the_repaired_text() {
    assertThat(lint(PRIVACY.resolve("policy.yaml"))).isEmpty();
  }

  @Test
  void every_finding_leads_to_its_line() {
    Path file = PRIVACY.resolve("versions/1.0.0/policy.yaml");
    PolicyProse prose = PolicyProse.read(policy("[zh-CN, en]"), ProseFiles.beside(file));

    assertThat(lint(file))
        .allSatisfy(finding -> assertThat(prose.locationOf(finding.path())).isPresent());
    assertThat(lint(file))
        .filteredOn(finding -> finding.value().equals("手机"))
        .flatExtracting(finding -> prose.locationOf(finding.path()).stream().toList())
        .extracting(Object::toString)
        .containsExactly("policy.zh-CN.md:67:1");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "prose.tsv", delimiter = '\t', useHeadersInDisplayName = true)
  void finds_slips_and_leaves_sound_sentences_alone(
      String locale, String text, String rule, String value) {
    List<String> found =
        findings(Locale.forLanguageTag(locale), text.replace("\\n", "\n")).stream()
            .map(finding -> finding.rule().id() + " " + finding.value())
            .toList();

    if (rule.equals("-")) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).containsExactly(rule + " " + value);
    }
  }

  @Test
  void every_message_is_in_chinese_and_english_and_every_rule_explained() {
    assertThat(lint(PRIVACY.resolve("versions/1.0.0/policy.yaml")))
        .allSatisfy(
            finding -> {
              assertThat(finding.message().chinese()).containsPattern("\\p{IsHan}");
              assertThat(finding.message().english()).isASCII();
            });
    assertThat(RuleBook.bundled().rules())
        .filteredOn(rule -> rule.area().equals("prose"))
        .hasSize(8)
        .allSatisfy(
            rule -> {
              Explanation explained = RuleBook.bundled().explain(rule.id()).orElseThrow();
              assertThat(explained.why().english()).isNotBlank().isASCII();
              assertThat(explained.fix().chinese()).isNotBlank();
            });
  }

  @Test
  void a_book_of_the_callers_own_says_how_grave_a_finding_is() throws IOException {
    PrivacyPolicy policy = policy("[en]");
    String clause =
        "We use your number only to send you the code that you ask for when logging in.\n\n";
    PolicyProse prose =
        PolicyProse.read(
            policy, path -> new ByteArrayInputStream((clause + clause).getBytes(UTF_8)));
    RuleBook strict =
        RuleBook.read(
            resource("statutes.tsv"),
            resource("packs.tsv"),
            resource("rules.tsv")
                .replace("duplicate-clause\tlint\twarning", "duplicate-clause\tlint\terror"),
            Explanations.NONE);

    List<Finding> bundled = ProseLint.check(policy, prose, Catalogue.bundled());
    List<Finding> own = ProseLint.check(policy, prose, Catalogue.bundled(), strict, Set.of());

    assertThat(bundled).extracting(Finding::level).containsExactly(FindingLevel.WARNING);
    assertThat(own).extracting(Finding::level).containsExactly(FindingLevel.ERROR);
  }

  private static String resource(String name) throws IOException {
    return Files.readString(Path.of("src/main/resources/io/github/pii4j/policy/rule", name));
  }

  private static List<Finding> lint(Path file) {
    PrivacyPolicy policy = PrivacyPolicy.read(Document.open(file), Catalogue.bundled());
    return ProseLint.check(
        policy, PolicyProse.read(policy, ProseFiles.beside(file)), Catalogue.bundled());
  }

  private static List<Finding> findings(Locale locale, String text) {
    PrivacyPolicy policy = policy("[" + locale.toLanguageTag() + "]");
    PolicyProse prose =
        PolicyProse.read(policy, path -> new ByteArrayInputStream(text.getBytes(UTF_8)));
    return ProseLint.check(policy, prose, Catalogue.bundled());
  }

  private static PrivacyPolicy policy(String locales) {
    try {
      String text =
          Files.readString(PRIVACY.resolve("policy.yaml"))
              .replace("locales: [zh-CN, en]", "locales: " + locales);
      return PrivacyPolicy.read(Document.of("policy.yaml", text), Catalogue.bundled());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
