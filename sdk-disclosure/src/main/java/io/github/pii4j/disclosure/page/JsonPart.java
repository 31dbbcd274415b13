package io.github.pii4j.disclosure.page;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.CanonicalJson.Array;
import io.github.pii4j.document.CanonicalJson.Flag;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.CanonicalJson.Text;
import io.github.pii4j.document.CanonicalJson.Whole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A JSON object that somebody else wrote: what is not there, or is of another shape, is missing.
 *
 * @param members by key
 */
record JsonPart(SortedMap<String, CanonicalJson> members) {

  private static final JsonPart NOTHING = new JsonPart(new TreeMap<>());

  static JsonPart of(CanonicalJson json) {
    return json instanceof Members object ? new JsonPart(object.byKey()) : NOTHING;
  }

  JsonPart part(String key) {
    CanonicalJson member = members.get(key);
    return member == null ? NOTHING : of(member);
  }

  List<JsonPart> parts(String key) {
    return elements(key).filter(Members.class::isInstance).map(JsonPart::of).toList();
  }

  List<String> texts(String key) {
    return elements(key).filter(Text.class::isInstance).map(text -> ((Text) text).value()).toList();
  }

  /** A text, or a number in digits. */
  Optional<String> text(String key) {
    CanonicalJson member = members.get(key);
    if (member instanceof Whole number) {
      return Optional.of(Long.toString(number.value()));
    }
    return member instanceof Text text ? Optional.of(text.value()) : Optional.empty();
  }

  boolean isTrue(String key) {
    return members.get(key) instanceof Flag flag && flag.value();
  }

  /** A text in several languages, as the page shows texts: its own, else the first there is. */
  Optional<LanguageText> words(String key, Locale locale) {
    return part(key).in(locale.getLanguage());
  }

  private Optional<LanguageText> in(String language) {
    return text(language)
        .map(own -> new LanguageText(own, ""))
        .or(() -> members.keySet().stream().flatMap(this::other).findFirst());
  }

  private Stream<LanguageText> other(String language) {
    return text(language).stream().map(text -> new LanguageText(text, language));
  }

  private Stream<CanonicalJson> elements(String key) {
    return members.get(key) instanceof Array array
        ? array.elements().stream().map(one -> one)
        : Stream.empty();
  }

  /**
   * A text, and its language where that is not the page's.
   *
   * @param text as it is shown
   * @param language empty if it is the page's
   */
  record LanguageText(String text, String language) {

    View view() {
      return new View().put("text", text).put("lang", language);
    }
  }
}
