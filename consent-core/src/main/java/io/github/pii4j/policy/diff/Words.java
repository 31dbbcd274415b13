package io.github.pii4j.policy.diff;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyItem;
import java.time.Period;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How parts and values are put into words. */
final class Words {

  static final Message NO_NAME = new Message("", "");

  private static final int SHOWN = 120;

  private Words() {}

  static Message nameOf(LocalizedText text) {
    return new Message(text.in(Locale.ENGLISH), text.in(Locale.CHINESE));
  }

  static Message nameOf(PolicyItem item) {
    return new Message(item.label(Locale.ENGLISH), item.label(Locale.CHINESE));
  }

  static Message within(Message outer, Message inner) {
    return outer.equals(NO_NAME)
        ? inner
        : new Message(
            outer.english() + " / " + inner.english(), outer.chinese() + " / " + inner.chinese());
  }

  static Message labelled(String id, Message message) {
    return new Message(id + ": " + message.english(), id + "：" + message.chinese());
  }

  /** The title of a rule about a part, with the values if they are short. */
  static Message about(Message name, Message title, Message before, Message after) {
    String english = name.equals(NO_NAME) ? "" : name.english() + ": ";
    String chinese = name.equals(NO_NAME) ? "" : name.chinese() + "：";
    return new Message(
        english + title.english() + values(" (", before.english(), " -> ", after.english(), ")"),
        chinese + title.chinese() + values("（", before.chinese(), " → ", after.chinese(), "）"));
  }

  private static String values(
      String open, String before, String arrow, String after, String close) {
    if (before.length() + after.length() > SHOWN || (before.isEmpty() && after.isEmpty())) {
      return "";
    }
    if (before.isEmpty() || after.isEmpty()) {
      return open + before + after + close;
    }
    return open + before + arrow + after + close;
  }

  /** A constant as in the file. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String of(Optional<? extends Enum<?>> constant) {
    return constant.map(Words::of).orElse("");
  }

  static String of(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Words::of).sorted().collect(Collectors.joining(", "));
  }

  static String joined(Collection<String> texts) {
    return String.join(", ", new TreeSet<>(texts));
  }

  static String ofPeriod(Optional<Period> period) {
    return period.map(Period::normalized).map(Period::toString).orElse("");
  }

  /** The languages of these in which the two texts differ. */
  static Set<String> differing(LocalizedText was, LocalizedText is, Set<String> languages) {
    return languages.stream()
        .filter(language -> !textIn(was, language).equals(textIn(is, language)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> textIn(LocalizedText text, String language) {
    return Optional.ofNullable(text.byLanguage().get(language));
  }
}
