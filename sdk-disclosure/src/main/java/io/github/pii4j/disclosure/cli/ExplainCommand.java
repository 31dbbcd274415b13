package io.github.pii4j.disclosure.cli;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.rule.Explanation;
import io.github.pii4j.policy.rule.LegalReference;
import io.github.pii4j.policy.rule.Rule;
import io.github.pii4j.policy.rule.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what a rule is for, on which law it rests, and what to do when it speaks. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Explains rules: why each is there, its law with the edition, what to do, an example.",
      "pii4j rules lists them."
    })
final class ExplainCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "RULE", description = "Ids, such as item-removed.")
  private List<String> ids = new ArrayList<>();

  ExplainCommand(Console console) {
    this.console = console;
  }

  /** Every id is looked up before anything is written. */
  @Override
  public Integer call() {
    List<Rule> rules = ids.stream().map(AllRules::require).toList();
    console.out().print(rules.stream().map(this::explained).collect(Collectors.joining("\n")));
    return ExitCode.OK;
  }

  private String explained(Rule rule) {
    StringBuilder text = new StringBuilder(rule.id()).append('\n');
    line(text, say(rule.title()));
    line(text, console.say("level: ", "级别：") + level(rule));
    line(text, console.say("packs: ", "规则包：") + packs(rule));
    rule.law().forEach(law -> line(text, console.say("law: ", "依据：") + citation(law)));
    AllRules.book().explain(rule.id()).ifPresent(texts -> append(text, texts));
    return text.toString();
  }

  private void append(StringBuilder text, Explanation explanation) {
    paragraph(text, console.say("Why", "为什么"), explanation.why());
    paragraph(text, console.say("What to do", "怎么办"), explanation.fix());
    paragraph(text, console.say("Example", "示例"), explanation.example());
  }

  private void paragraph(StringBuilder text, String heading, Message message) {
    text.append('\n');
    line(text, heading);
    say(message).lines().forEach(one -> line(text, "  " + one));
  }

  private static void line(StringBuilder text, String line) {
    text.append("  ").append(line).append('\n');
  }

  private String level(Rule rule) {
    String family = rule.family().name().toLowerCase(Locale.ROOT);
    String otherwise =
        rule.levelOtherwise()
            .map(level -> console.say("; unless a pack is on: ", "；规则包未启用时：") + level)
            .orElse("");
    return rule.level() + " (" + family + ", " + decided(rule) + ")" + otherwise;
  }

  private String decided(Rule rule) {
    return switch (rule.decided()) {
      case MACHINE -> console.say("the rule decides", "由规则判定");
      case HUMAN -> console.say("a person decides", "由人判定");
    };
  }

  private static String packs(Rule rule) {
    return rule.packs().stream().map(RulePack::id).collect(Collectors.joining(", "));
  }

  private String citation(LegalReference law) {
    return law.in(console.locale());
  }

  private String say(Message message) {
    return message.in(console.locale());
  }
}
