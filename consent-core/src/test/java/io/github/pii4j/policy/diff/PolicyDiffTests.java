package io.github.pii4j.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyWording;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.rule.RuleBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class PolicyDiffTests {

  private static final Path EXAMPLE =
      Path.of("../examples/labour-platform/privacy/versions/1.0.0/policy.yaml");

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
  void to_say_that_no_data_leaves_the_country_is_a_statement_of_its_own() {
    Draft silent = Draft.base().remove("crossBorder");
    Draft saying = Draft.base().set("crossBorder", "none");

    assertThat(rules(silent, saying)).containsExactly("cross-border-stated");
    assertThat(rules(saying, silent)).containsExactly("cross-border-statement-removed");
  }

  @Test
  void a_text_that_lacks_a_language_the_policy_claims_is_a_breach_and_the_reader_refuses_it() {
    PrivacyPolicy whole = Draft.base().read();
    PrivacyPolicy torn = withTitle(whole, new LocalizedText(Map.of("zh", "隐私政策")));

    assertThat(PolicyDiff.between(whole, torn).changes())
        .extracting(change -> change.rule().id() + " " + change.path())
        .contains("locale-structure-drift title");
    assertThat(PolicyDiff.between(torn, torn).changes()).isEmpty();
    assertThatThrownBy(() -> Draft.base().set("title", "{zh: 隐私政策}").read())
        .isInstanceOf(InvalidDocumentException.class);
  }

  @Test
  void a_change_names_the_part_the_values_and_whom_it_concerns() {
    Draft longer = Draft.base().set("functions/account.register/retention/period", "P5Y");

    Change change = PolicyDiff.between(Draft.base().read(), longer.read()).changes().get(0);

    assertThat(change.message().english())
        .isEqualTo("Registration: data held by consent is kept longer (P2Y -> P5Y)");
    assertThat(change.message().chinese()).isEqualTo("注册：基于同意的保存期限延长（P2Y → P5Y）");
    assertThat(change.scope().functions()).containsExactly("account.register");
    assertThat(change.fingerprint().hex()).matches("[0-9a-f]{16}");
  }

  @Test
  void values_are_shown_by_name_and_in_the_language_of_the_reader() {
    Draft more =
        Draft.base()
            .add("recipients/bank/items", "contact.email")
            .set("rights/access/sla", "{value: 20, unit: working-day, calendar: CN}")
            .remove("functions/attendance.clock-in/items/network.wifi-state/frequency")
            .set("functions/account.register/label/zh", "注册账户");

    List<Change> changes = PolicyDiff.between(Draft.base().read(), more.read()).changes();

    assertThat(changes)
        .extracting(change -> change.message().english())
        .containsExactlyInAnyOrder(
            "Bank: a recipient receives more items (E-mail address)",
            "access: the time limit of a right grew (15 working days, CN -> 20 working days, CN)",
            "Clocking in / Wi-Fi state: an item is collected more often (during-use -> not stated)",
            "Registration: words changed, the meaning did not");
    assertThat(changes)
        .extracting(change -> change.message().chinese())
        .containsExactlyInAnyOrder(
            "银行：向接收方提供的信息增加（电子邮箱）",
            "查阅：权利响应时限延长（15 个工作日，CN → 20 个工作日，CN）",
            "考勤 / WiFi 状态：收集频率提高（使用期间 → 未说明）",
            "注册账户：表述调整，含义不变（注册 → 注册账户）");
  }

  @Test
  void a_level_concerns_those_who_use_what_it_touches() {
    Draft more =
        Draft.base()
            .add("recipients/bank/items", "contact.email")
            .set("functions/attendance.clock-in/items/network.wifi-state/provision", "required");

    PolicyDiff diff = PolicyDiff.between(Draft.base().read(), more.read());

    assertThat(diff.scopeAtLeast(Severity.SEPARATE).functions())
        .containsExactly("account.register", "identity.verify");
    assertThat(diff.scopeAtLeast(Severity.SEPARATE).recipients()).containsExactly("bank");
    assertThat(diff.scopeAtLeast(Severity.RECONSENT).functions()).contains("attendance.clock-in");
    assertThat(diff.scopeAtLeast(Severity.INVALID)).isEqualTo(Scope.NONE);
  }

  @Test
  void a_rule_that_rests_on_a_draft_is_as_grave_as_its_pack_is_on() {
    Draft more = Draft.base().add("rights/account-cancellation/demands", "contact.email");

    PrivacyPolicy before = Draft.base().read();
    PolicyDiff off = PolicyDiff.builder(before, more.read()).packs(Set.of()).build();

    assertThat(off.severity()).contains(Severity.NOTIFY);
    assertThat(PolicyDiff.between(before, more.read()).severity()).contains(Severity.INVALID);
  }

  private static List<String> rules(Draft before, Draft after) {
    return PolicyDiff.between(before.read(), after.read()).changes().stream()
        .map(change -> change.rule().id())
        .toList();
  }

  private static PrivacyPolicy withTitle(PrivacyPolicy policy, LocalizedText title) {
    PolicyWording old = policy.wording();
    PolicyWording wording =
        new PolicyWording(title, old.product(), old.keyPoints(), old.statements(), old.prose());
    return new PrivacyPolicy(
        policy.id(),
        policy.edition(),
        policy.locales(),
        wording,
        policy.jurisdictions(),
        policy.packs(),
        policy.surfaces(),
        policy.controller(),
        policy.items(),
        policy.functions(),
        policy.recipients(),
        policy.disclosureGrounds(),
        policy.marketing(),
        policy.automatedDecisions(),
        policy.rights(),
        policy.security(),
        policy.consent(),
        policy.revision(),
        policy.minors(),
        policy.storage(),
        policy.crossBorder(),
        policy.incidentNotice(),
        policy.presentation());
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
