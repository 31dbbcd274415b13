package io.github.pii4j.policy.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.policy.PolicyProse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.rule.Decision;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProseComparisonTests {

  private static final String TEXT =
      """
      # Privacy policy

      We are careful.

      ## Registration {#functions/account.register}

      We collect your mobile numbre.

      ## What else

      Change your password regularly.

      Ask us if you have a question.
      """;

  @Test
  void a_typo_in_a_clause_that_is_marked_is_editorial() {
    List<Change> changes = changes(TEXT, TEXT.replace("numbre", "number"));

    assertThat(changes)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.rule().id()).isEqualTo("text-changed-model-same");
              assertThat(change.severity()).isEqualTo(Severity.EDITORIAL);
              assertThat(change.path()).isEqualTo("text/en/functions/account.register");
              assertThat(change.before()).contains("numbre");
              assertThat(change.after()).contains("number");
              assertThat(change.scope().languages()).containsExactly("en");
            });
  }

  @Test
  void what_no_mark_ties_to_the_model_is_for_a_person_to_judge() {
    List<Change> changes = changes(TEXT, TEXT.replace("regularly", "never"));

    assertThat(changes)
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.rule().id()).isEqualTo("text-changed-unmarked");
              assertThat(change.severity()).isEqualTo(Severity.RECONSENT);
              assertThat(change.decided()).isEqualTo(Decision.HUMAN);
              assertThat(change.before()).isEqualTo("Change your password regularly.");
              assertThat(change.after()).isEqualTo("Change your password never.");
              assertThat(change.path()).isEqualTo("text/en/1.2/2");
            });
  }

  @Test
  void a_mark_of_something_that_the_model_lacks_lets_nothing_pass() {
    String marked = TEXT.replace("We are careful.", "We are careful. {#functions/none}");

    assertThat(rules(changes(marked, marked.replace("careful", "careless"))))
        .containsExactly("text-changed-unmarked");
  }

  @Test
  void a_clause_that_loses_its_mark_is_new_text() {
    assertThat(rules(changes(TEXT, TEXT.replace(" {#functions/account.register}", ""))))
        .contains("text-changed-unmarked");
  }

  @Test
  void words_that_follow_the_model_are_judged_with_it() {
    Draft longer = Draft.base().set("functions/account.register/retention/period", "P5Y");
    String words = TEXT.replace("numbre.", "number and keep it for five years.");

    assertThat(rules(changes(Draft.base(), TEXT, longer, words)))
        .containsExactly("retention-extended");
  }

  @Test
  void the_list_of_sdks_is_judged_in_the_registry() {
    String marked = TEXT.replace("We are careful.", "There are SDKs. {#sdks}");

    assertThat(rules(changes(marked, marked.replace("SDKs", "software kits"))))
        .containsExactly("text-changed-model-same");
  }

  @Test
  void clauses_that_change_places_are_for_a_person_to_judge() {
    String one = "Change your password regularly.";
    String other = "Ask us if you have a question.";
    String swapped =
        TEXT.replace(one, "#").replace(other, one).replace("\n#\n", "\n" + other + "\n");

    List<Change> changes = changes(TEXT, swapped);

    assertThat(rules(changes)).containsExactly("text-changed-unmarked");
    assertThat(changes.get(0).path()).isEqualTo("text/en");
  }

  @Test
  void a_clause_is_missed_as_often_as_it_went() {
    String twice = TEXT + "\nAsk us if you have a question.\n";

    List<Change> changes = changes(twice, TEXT);

    assertThat(changes)
        .extracting(Change::before)
        .containsExactly("Ask us if you have a question.");
    assertThat(changes).extracting(Change::after).containsExactly("");
  }

  @Test
  void line_ends_and_spaces_are_no_change() {
    assertThat(changes(TEXT, TEXT.replace("\n", "\r\n").replace("We are", "We  are"))).isEmpty();
  }

  @Test
  void a_text_that_came_or_went_as_a_whole_is_for_a_person_to_judge() {
    PrivacyPolicy policy = policy(Draft.base());
    PolicyProse prose = prose(policy, TEXT);

    List<Change> came =
        PolicyDiff.builder(policy, policy).prose(PolicyProse.NONE, prose).build().changes();
    List<Change> went =
        PolicyDiff.builder(policy, policy).prose(prose, PolicyProse.NONE).build().changes();

    assertThat(rules(came)).containsExactly("text-changed-unmarked", "text-changed-unmarked");
    assertThat(came).extracting(Change::path).containsExactly("text/en", "text/zh-CN");
    assertThat(rules(went)).isEqualTo(rules(came));
  }

  @Test
  void the_text_of_a_language_that_is_new_is_no_news_of_its_own() {
    PrivacyPolicy one = policy(Draft.base().set("locales", "[zh-CN]"));
    PrivacyPolicy two = policy(Draft.base());

    PolicyDiff diff =
        PolicyDiff.builder(one, two).prose(prose(one, TEXT), prose(two, TEXT)).build();

    assertThat(rules(diff.changes())).containsExactly("locale-added");
  }

  private static List<Change> changes(String before, String after) {
    return changes(Draft.base(), before, Draft.base(), after);
  }

  /** Both texts in English; the Chinese one stays as it is. */
  private static List<Change> changes(Draft before, String old, Draft after, String now) {
    PrivacyPolicy was = policy(before);
    PrivacyPolicy is = policy(after);
    return PolicyDiff.builder(was, is).prose(prose(was, old), prose(is, now)).build().changes();
  }

  private static PrivacyPolicy policy(Draft draft) {
    return draft.copy().set("text", "\"policy.{locale}.md\"").read();
  }

  private static PolicyProse prose(PrivacyPolicy policy, String english) {
    return PolicyProse.read(
        policy,
        path ->
            new ByteArrayInputStream((path.contains("zh") ? "# 政策\n" : english).getBytes(UTF_8)));
  }

  private static List<String> rules(List<Change> changes) {
    return changes.stream().map(change -> change.rule().id()).toList();
  }
}
