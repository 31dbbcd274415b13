package io.github.pii4j.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads rules from a resource beside this class. */
final class RuleTable {

  private static final Pattern BETWEEN_SOURCES = Pattern.compile("\\|");

  private RuleTable() {}

  static List<WorkingDayRule> read(String resource) {
    return Table.read(resource).map(RuleTable::rule);
  }

  private static WorkingDayRule rule(List<String> cells) {
    return new WorkingDayRule(
        cells.get(0),
        Integer.parseInt(cells.get(1)),
        CountingConvention.valueOf(constant(cells.get(2))),
        ZoneId.of(cells.get(3)),
        BETWEEN_SOURCES.splitAsStream(cells.get(4)).map(RuleTable::source).toList());
  }

  private static LawSource source(String text) {
    int colon = text.indexOf(": ");
    var standing = LawSource.Standing.valueOf(constant(text.substring(0, colon)));
    return new LawSource(text.substring(colon + 2), standing);
  }

  private static String constant(String word) {
    return word.replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
