package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.pii4j.policy.rule.Rule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands about rules and forms: explain, rules, schema. */
class RuleCommandTests {

  @Test
  void explain_cites_the_law_in_its_edition_and_says_what_to_do() {
    CommandRun run = CommandRun.of("explain", "item-added-required");

    assertThat(run.lines())
        .startsWith("item-added-required")
        .contains(
            "  level: reconsent (diff, the rule decides)", "  Why", "  What to do", "  Example")
        .anyMatch(line -> line.startsWith("  law: ") && line.contains("(2021-11-01), Article 14"));
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void explain_speaks_chinese() {
    CommandRun run = CommandRun.of("explain", "--lang", "zh", "item-added-required");

    assertThat(run.lines())
        .contains("  为什么", "  怎么办", "  示例")
        .anyMatch(line -> line.contains("第14条"));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void explain_knows_why_and_what_to_do_of_every_rule(String id) {
    CommandRun run = CommandRun.of("explain", id);

    assertThat(run.lines()).startsWith(id).contains("  Why", "  What to do", "  Example");
    assertThat(run.exitCode()).isZero();
  }

  static Stream<String> ids() {
    return AllRules.book().rules().stream().map(Rule::id);
  }

  @Test
  void explain_takes_several_rules_and_parts_them_by_a_line() {
    CommandRun run = CommandRun.of("explain", "item-removed", "sdk-removed");

    assertThat(run.out()).startsWith("item-removed\n").contains("\n\nsdk-removed\n");
  }

  @Test
  void explain_of_an_unknown_rule_says_what_may_have_been_meant() {
    CommandRun run = CommandRun.of("explain", "item-removed", "item-add-required");

    assertThat(run.err())
        .isEqualTo(
            "pii4j: no rule is called item-add-required; did you mean item-added-required?\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void explain_of_a_name_like_no_rule_says_where_they_are_listed() {
    CommandRun run = CommandRun.of("explain", "xyzzy");

    assertThat(run.err()).isEqualTo("pii4j: no rule is called xyzzy; pii4j rules lists them\n");
  }

  @Test
  void rules_lists_each_on_a_line() {
    CommandRun run = CommandRun.of("rules");

    assertThat(run.lines()).hasSameSizeAs(AllRules.book().rules());
    assertThat(run.lines())
        .allMatch(line -> line.split("\t", -1).length == 5)
        .anyMatch(line -> line.startsWith("item-added-required\tdiff\treconsent\tcn-pipl\t"));
  }

  @Test
  void rules_can_be_had_by_family_and_by_pack() {
    List<String> lint = CommandRun.of("rules", "--family", "lint").lines();
    List<String> draft = CommandRun.of("rules", "--pack", "cn-cac-2026-draft").lines();

    assertThat(lint).isNotEmpty().allMatch(line -> line.contains("\tlint\t"));
    assertThat(draft).isNotEmpty().allMatch(line -> line.contains("cn-cac-2026-draft"));
  }

  @Test
  void rules_of_an_unknown_pack_says_which_there_are() {
    CommandRun run = CommandRun.of("rules", "--pack", "cn-pip");

    assertThat(run.err()).contains("no rule pack is called cn-pip; there are clarity, cn-pipl, ");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void rules_in_json_keep_to_their_schema_in_every_language() {
    CommandRun run = CommandRun.of("rules", "--format", "json");
    Schema schema = schema(CommandRun.of("schema", "rules").out());

    assertThat(schema.validate(run.out(), InputFormat.JSON)).isEmpty();
    assertThat(run.out())
        .contains("\"id\":\"sdk-removed\"")
        .contains("\"id\":\"suppression-unused\"");
    assertThat(CommandRun.of("rules", "--format", "json", "--lang", "zh").out())
        .isEqualTo(run.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"policy", "sdks", "suppressions", "rules", "lint", "diff", "drift"})
  void schema_writes_json_schemas(String subject) {
    CommandRun run = CommandRun.of("schema", subject);

    assertThat(run.out()).startsWith("{\n").endsWith("}\n").contains("2020-12/schema");
    assertThat(schema(run.out()).validate("[]", InputFormat.JSON)).isNotEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void schema_of_something_else_says_what_there_is() {
    CommandRun run = CommandRun.of("schema", "pages");

    assertThat(run.err()).contains("suppressions");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  private static Schema schema(String text) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(text, InputFormat.JSON);
  }
}
