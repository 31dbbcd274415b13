package io.github.pii4j.disclosure.page;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.Retention;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts times of keeping into words. */
final class RetentionText {

  private final PageLanguage language;
  private final PageWords words;

  RetentionText(PageLanguage language) {
    this.language = language;
    this.words = language.words();
  }

  String of(Retention retention) {
    return language.clauses(
        Stream.of(
                time(retention.period(), retention.rule()),
                Stream.of(words.of("retention", retention.atExpiry())))
            .flatMap(texts -> texts)
            .toList());
  }

  /** A period, a rule, both or nothing. */
  Stream<String> time(Optional<Period> period, Optional<LocalizedText> rule) {
    return Stream.concat(
        period.map(this::of).stream(), rule.map(text -> text.in(language.locale())).stream());
  }

  /** A period in words. */
  String of(Period period) {
    List<String> parts =
        Stream.of(
                part("retention.years", period.getYears()),
                part("retention.months", period.getMonths()),
                part("retention.days", period.getDays()))
            .flatMap(Optional::stream)
            .toList();
    return String.join(" ", parts);
  }

  private Optional<String> part(String key, int count) {
    return count == 0 ? Optional.empty() : Optional.of(words.count(key, count));
  }
}
