package io.github.pii4j.disclosure.cli;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.rule.Explanation;
import io.github.pii4j.policy.rule.LegalReference;
import io.github.pii4j.policy.rule.Rule;
import io.github.pii4j.policy.rule.RuleBook;
import io.github.pii4j.policy.rule.RulePack;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Rules for programs, as {@code rules-v1.schema.json} describes them: the same in every language.
 * The names of the members never change.
 */
final class RulesJson {

  private final RuleBook book;
  private final JsonGenerator json;

  private RulesJson(RuleBook book, JsonGenerator json) {
    this.book = book;
    this.json = json;
  }

  static String of(RuleBook book, List<Rule> rules) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json =
        JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
      new RulesJson(book, json).write(rules);
    }
    return text.toString();
  }

  private void write(List<Rule> rules) {
    json.writeStartObject();
    json.writeStringProperty("asOf", book.asOf().toString());
    json.writeArrayPropertyStart("packs");
    book.packs().forEach(this::pack);
    json.writeEndArray();
    json.writeArrayPropertyStart("rules");
    rules.forEach(this::rule);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void pack(RulePack pack) {
    json.writeStartObject();
    json.writeStringProperty("id", pack.id());
    json.writeStringProperty("edition", pack.edition());
    json.writeStringProperty("standing", word(pack.standing()));
    json.writeBooleanProperty("onByDefault", pack.isOnByDefault());
    message("name", pack.name());
    json.writeEndObject();
  }

  private void rule(Rule rule) {
    json.writeStartObject();
    json.writeStringProperty("id", rule.id());
    json.writeStringProperty("family", word(rule.family()));
    json.writeStringProperty("level", rule.level());
    rule.levelOtherwise().ifPresent(level -> json.writeStringProperty("levelOtherwise", level));
    rule.direction().ifPresent(direction -> json.writeStringProperty("direction", direction));
    json.writeStringProperty("decided", word(rule.decided()));
    json.writeStringProperty("area", rule.area());
    texts("packs", rule.packs().stream().map(RulePack::id).toList());
    json.writeArrayPropertyStart("law");
    rule.law().forEach(this::law);
    json.writeEndArray();
    message("title", rule.title());
    book.explain(rule.id()).ifPresent(this::explanation);
    json.writeEndObject();
  }

  private void law(LegalReference law) {
    json.writeStartObject();
    json.writeStringProperty("statute", law.statute().id());
    json.writeStringProperty("edition", law.statute().edition().toString());
    json.writeStringProperty("standing", word(law.statute().standing()));
    json.writeStringProperty("clause", law.clause());
    message("citation", law.citation());
    json.writeEndObject();
  }

  private void explanation(Explanation explanation) {
    json.writeObjectPropertyStart("explanation");
    message("why", explanation.why());
    message("fix", explanation.fix());
    message("example", explanation.example());
    json.writeEndObject();
  }

  private void message(String name, Message message) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("en", message.english());
    json.writeStringProperty("zh", message.chinese());
    json.writeEndObject();
  }

  private void texts(String name, Collection<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
