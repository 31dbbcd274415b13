package io.github.pii4j.disclosure.cli;

import io.github.pii4j.policy.rule.Rule;
import io.github.pii4j.policy.rule.RuleFamily;
import io.github.pii4j.policy.rule.RulePack;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the rules of lint, diff and drift. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lists the rules of lint, diff and drift.",
      "Writes RULE<TAB>FAMILY<TAB>LEVEL<TAB>PACKS<TAB>WORDS for each."
    })
final class RulesCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "(default: ${DEFAULT-VALUE})")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = "--family",
      paramLabel = "lint|diff|drift",
      description = "Only what is applied to one version, to two, or to a build.")
  private @Nullable RuleFamily family;

  @Option(names = "--pack", paramLabel = "ID", description = "Only the rules of this pack.")
  private @Nullable String pack;

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (pack != null) {
      requirePack(pack);
    }
    List<Rule> rules = AllRules.book().rules().stream().filter(this::isAskedFor).toList();
    if (format == OutputFormat.JSON) {
      console.line(RulesJson.of(AllRules.book(), rules));
    } else {
      rules.forEach(this::print);
    }
    return ExitCode.OK;
  }

  private boolean isAskedFor(Rule rule) {
    return (family == null || rule.family() == family)
        && (pack == null || rule.packs().stream().anyMatch(one -> one.id().equals(pack)));
  }

  private void print(Rule rule) {
    console.line(
        String.join(
            "\t",
            rule.id(),
            rule.family().name().toLowerCase(Locale.ROOT),
            rule.level(),
            rule.packs().stream().map(RulePack::id).collect(Collectors.joining(",")),
            rule.title().in(console.locale())));
  }

  private static void requirePack(String id) {
    List<String> packs = AllRules.book().packs().stream().map(RulePack::id).toList();
    if (!packs.contains(id)) {
      String known = String.join(", ", packs);
      throw CommandFailure.usage(
          "no rule pack is called " + id + "; there are " + known,
          "没有名为 " + id + " 的规则包；现有：" + known);
    }
  }
}
