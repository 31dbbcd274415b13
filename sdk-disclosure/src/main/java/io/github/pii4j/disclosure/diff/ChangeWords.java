package io.github.pii4j.disclosure.diff;

import io.github.pii4j.disclosure.RegistryContext;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkOperator;
import io.github.pii4j.disclosure.internal.RegistryWords;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.rule.Rule;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says a change of an SDK as a person would: which SDK, which item, what of it. It stands on the
 * public page of changes, so it has no codes where the registry has words.
 */
final class ChangeWords {

  private static final String ITEMS = "items/";
  private static final int LONGEST = 80;
  private static final Pattern PLACE = Pattern.compile("\\{(operator|part|was|is)\\}");
  private static final Locale ENGLISH = Locale.ENGLISH;
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  private final SdkDisclosure before;
  private final SdkDisclosure after;
  private final RegistryContext context;

  ChangeWords(SdkDisclosure before, SdkDisclosure after, RegistryContext context) {
    this.before = before;
    this.after = after;
    this.context = context;
  }

  /** A change of a value that is a code. */
  Message of(Rule rule, String part, String was, String is) {
    return new Message(code(ENGLISH, rule, part, was, is), code(CHINESE, rule, part, was, is));
  }

  /** A change of words, which the registry may have in one language only. */
  Message of(Rule rule, String part, Optional<LocalizedText> was, Optional<LocalizedText> is) {
    return new Message(text(ENGLISH, rule, part, was, is), text(CHINESE, rule, part, was, is));
  }

  private String code(Locale reader, Rule rule, String part, String was, String is) {
    RegistryWords words = RegistryWords.in(reader);
    ValueWords values = new ValueWords(words, context.policy());
    return sentence(
        words,
        rule,
        part,
        was.isEmpty() ? "" : values.of(before, part, was),
        is.isEmpty() ? "" : values.of(after, part, is));
  }

  private String text(
      Locale reader,
      Rule rule,
      String part,
      Optional<LocalizedText> was,
      Optional<LocalizedText> is) {
    RegistryWords words = RegistryWords.in(reader);
    return sentence(words, rule, part, spoken(words, was), spoken(words, is));
  }

  /** Words in another script do not belong in a sentence. */
  private static String spoken(RegistryWords words, Optional<LocalizedText> text) {
    return text.filter(words::speaks).map(words::in).orElse("");
  }

  private String sentence(RegistryWords words, Rule rule, String part, String was, String is) {
    String template = words.get("change." + rule.id()).replace("{change}", change(words, was, is));
    Map<String, String> values =
        Map.of(
            "operator", operator(words),
            "part", words.find("part." + ValueWords.withoutItem(part)).orElse(""),
            "was", brief(was),
            "is", brief(is));
    String said = PLACE.matcher(template).replaceAll(found -> quoted(values.get(found.group(1))));
    return place(words, part) + words.get("list.colon") + said;
  }

  private static String quoted(@Nullable String value) {
    return Matcher.quoteReplacement(Objects.requireNonNull(value));
  }

  private static String change(RegistryWords words, String was, String is) {
    if (was.isEmpty() && is.isEmpty()) {
      return words.get("change.other");
    }
    if (was.isEmpty()) {
      return words.get("change.new");
    }
    return words.get(is.isEmpty() ? "change.gone" : "change.both");
  }

  /** The SDK, and the item that it is about. */
  private String place(RegistryWords words, String part) {
    String name = name(words);
    if (!part.startsWith(ITEMS)) {
      return name;
    }
    String code = part.substring(ITEMS.length()).replaceFirst("/.*", "");
    ValueWords values = new ValueWords(words, context.policy());
    return name + " / " + values.item(before, after, code);
  }

  private String name(RegistryWords words) {
    return words.speaks(after.name()) ? words.in(after.name()) : after.id();
  }

  private String operator(RegistryWords words) {
    return after
        .operator()
        .map(SdkOperator::name)
        .filter(words::speaks)
        .map(words::in)
        .orElseGet(() -> words.get("change.nobody"));
  }

  private static String brief(String value) {
    boolean isLong = value.codePointCount(0, value.length()) > LONGEST;
    return isLong ? value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "..." : value;
  }
}
