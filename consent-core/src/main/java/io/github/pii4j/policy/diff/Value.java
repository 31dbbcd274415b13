package io.github.pii4j.policy.diff;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A value before or after a change.
 *
 * @param canonical by which it is told apart
 * @param shown what a reader of either language sees of it
 */
record Value(String canonical, Message shown) {

  /** Nothing was there, or is there. */
  static final Value NONE = plain("");

  private static final Message NOT_STATED = new Message("not stated", "未说明");

  /** A value that is the same in every language. */
  static Value plain(String text) {
    return new Value(text, new Message(text, text));
  }

  /** A value of something that goes on without it. */
  static Value stated(Value value) {
    return value.canonical.isEmpty() ? new Value("", NOT_STATED) : value;
  }

  /** A text as far as it is in these languages. */
  static Value of(LocalizedText text, Set<String> languages) {
    Map<String, String> byLanguage = new TreeMap<>(text.byLanguage());
    byLanguage.keySet().retainAll(languages);
    return new Value(
        String.join(" | ", byLanguage.values()),
        new Message(
            byLanguage.getOrDefault(Locale.ENGLISH.getLanguage(), ""),
            byLanguage.getOrDefault(Locale.CHINESE.getLanguage(), "")));
  }

  /** The steps of a way, or the entries of a list, in their order. */
  static Value joined(List<LocalizedText> texts, String separator) {
    String chinese = joined(texts, separator, Locale.CHINESE);
    return new Value(chinese, new Message(joined(texts, separator, Locale.ENGLISH), chinese));
  }

  private static String joined(List<LocalizedText> texts, String separator, Locale locale) {
    return texts.stream().map(text -> text.in(locale)).collect(Collectors.joining(separator));
  }
}
