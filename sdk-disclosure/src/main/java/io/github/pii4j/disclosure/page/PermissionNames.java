package io.github.pii4j.disclosure.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call the permissions of an operating system, from {@code permission-names.tsv}. */
final class PermissionNames {

  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{5,}");

  /** What each code has in it, so that other sentences need no search. */
  private static final List<String> MARKS = List.of(".permission.", "UsageDescription");

  private final Map<String, String> byCode = new TreeMap<>();

  /** The names for readers of {@code locale}. */
  PermissionNames(Locale locale) {
    int column = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? 1 : 2;
    PageTemplate.resource("permission-names.tsv")
        .lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith("code\t"))
        .map(line -> line.split("\t", -1))
        .forEach(cells -> byCode.put(cells[0], cells[column]));
  }

  /** Empty if it is not a well-known one. */
  Optional<String> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** A sentence with the names of those permissions that have one, in place of their codes. */
  String in(String sentence) {
    return MARKS.stream().noneMatch(sentence::contains) ? sentence : named(sentence);
  }

  private String named(String sentence) {
    return CODE.matcher(sentence)
        .replaceAll(found -> Matcher.quoteReplacement(find(found.group()).orElse(found.group())));
  }
}
