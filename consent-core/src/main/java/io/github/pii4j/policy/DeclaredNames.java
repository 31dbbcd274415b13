package io.github.pii4j.policy;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the policy under reading declares, so that a reference to anything else is a problem. */
final class DeclaredNames {

  private final Catalogue catalogue;
  private final Set<String> items;
  private final Set<String> functions;
  private final Set<String> recipients;

  private DeclaredNames(Catalogue catalogue, Section root) {
    this.catalogue = catalogue;
    this.items = root.ids("items", "item");
    this.functions = root.ids("functions", "id");
    this.recipients = root.ids("recipients", "id");
  }

  static DeclaredNames in(Section root, Catalogue catalogue) {
    return new DeclaredNames(catalogue, root);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  String item(Section section, String key) {
    return section.value(key, text -> member(text, items), "placeholder", this::allowedItem);
  }

  List<String> items(Section section, String key) {
    return section.values(key, text -> member(text, items), this::allowedItem);
  }

  List<FunctionPattern> functions(Section section, String key) {
    return section.values(key, this::pattern, this::allowedFunction);
  }

  Optional<String> optionalRecipient(Section section, String key) {
    return section.has(key) ? Optional.of(recipient(section, key)) : Optional.empty();
  }

  private String recipient(Section section, String key) {
    return section.value(key, text -> member(text, recipients), "", this::allowedRecipient);
  }

  private static String member(String text, Set<String> declared) {
    if (!declared.contains(text)) {
      throw new IllegalArgumentException("not declared");
    }
    return text;
  }

  private FunctionPattern pattern(String text) {
    FunctionPattern pattern = new FunctionPattern(text);
    if (functions.stream().noneMatch(pattern::matches)) {
      throw new IllegalArgumentException("matches no function");
    }
    return pattern;
  }

  private Message allowedItem(String wrong) {
    Message allowed = new Message("an item that this policy declares", "本政策已声明的信息项");
    return Suggestions.among(items).and(catalogue).extend(allowed, wrong);
  }

  private Message allowedFunction(String wrong) {
    Message allowed =
        new Message(
            "the id of a function, or a pattern such as trade.* or *, that matches one",
            "某项功能的 id，或能匹配到功能的模式，如 trade.* 或 *");
    return Suggestions.among(functions).extend(allowed, wrong);
  }

  private Message allowedRecipient(String wrong) {
    Message allowed = new Message("the id of a recipient of this policy", "本政策所列接收方的 id");
    return Suggestions.among(recipients).extend(allowed, wrong);
  }
}
