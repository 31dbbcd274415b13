package io.github.pii4j.policy.diff;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.rule.Rule;
import io.github.pii4j.policy.rule.RuleBook;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Collects changes while two versions are walked, in the order in which they are reported. */
final class Changes {

  private static final Pattern ELEMENTS =
      Pattern.compile(".+/(items|oneOf|switches|permissions|alsoFor)/[^/]+");

  private final TreeSet<Change> found = new TreeSet<>();
  private final TreeSet<String> paths = new TreeSet<>();
  private final RuleBook book;
  private final Set<String> packs;
  private final Set<String> languages;
  private final Usage names;

  Changes(RuleBook book, Set<String> packs, Versions versions) {
    this.book = book;
    this.packs = packs;
    this.languages = versions.languages();
    this.names = versions.usage();
  }

  /** Notes that a rule applies; what it obliges to is in the book, under the packs that are on. */
  void add(DiffRule id, Place place, Value before, Value after) {
    paths.add(place.path());
    Rule rule = id.in(book);
    rule.levelUnder(packs)
        .map(level -> change(rule, level, place, before, after))
        .ifPresent(found::add);
  }

  /** Ids and words, which are shown by name. */
  void add(DiffRule id, Place place, String before, String after) {
    add(id, place, names.valueOf(before), names.valueOf(after));
  }

  void add(DiffRule id, Place place) {
    add(id, place, Value.NONE, Value.NONE);
  }

  void addIf(boolean holds, DiffRule id, Place place, String before, String after) {
    if (holds) {
      add(id, place, before, after);
    }
  }

  /** Two values that are either the same or not; empty if nothing is said. */
  void compare(DiffRule id, Place place, String before, String after) {
    compare(id, place, names.valueOf(before), names.valueOf(after));
  }

  void compare(DiffRule id, Place place, Value before, Value after) {
    if (!before.canonical().equals(after.canonical())) {
      add(id, place, Value.stated(before), Value.stated(after));
    }
  }

  /** What came and what went of a set. */
  void compareSets(
      Collection<String> before, Collection<String> after, DiffRule more, DiffRule less, Place at) {
    Set<String> came = without(after, before);
    Set<String> went = without(before, after);
    if (!came.isEmpty()) {
      add(more, at, Value.NONE, names.valueOf(Words.joined(came)));
    }
    if (!went.isEmpty()) {
      add(less, at, names.valueOf(Words.joined(went)), Value.NONE);
    }
  }

  /** What is there or not. */
  void comparePresence(
      Optional<?> before, Optional<?> after, DiffRule came, DiffRule went, Place at) {
    addIf(before.isEmpty() && after.isPresent(), came, at, "", "");
    addIf(before.isPresent() && after.isEmpty(), went, at, "", "");
  }

  /** A value of a scale on which more is more for the person's data; absent is the most. */
  <E extends Enum<E>> void compareScale(
      Optional<E> before, Optional<E> after, DiffRule raised, DiffRule lowered, Place at) {
    int order = before.isEmpty() || after.isEmpty() ? 0 : after.get().compareTo(before.get());
    boolean isRaised = order > 0 || (before.isPresent() && after.isEmpty());
    boolean isLowered = order < 0 || (before.isEmpty() && after.isPresent());
    if (isRaised || isLowered) {
      compare(isRaised ? raised : lowered, at, Words.of(before), Words.of(after));
    }
  }

  /** Words, in the languages that both versions have. */
  void compareText(DiffRule id, Place at, LocalizedText before, LocalizedText after) {
    Set<String> differing = Words.differing(before, after, languages);
    if (!differing.isEmpty()) {
      Place place = at.with(at.scope().withLanguages(differing));
      add(id, place, Value.of(before, differing), Value.of(after, differing));
    }
  }

  /** Words that are all there is to be said of {@code at}, which keeps them under {@code key}. */
  void compareText(DiffRule id, Place at, String key, LocalizedText before, LocalizedText after) {
    judgedElsewhere(at.in(key).path());
    compareText(id, at, before, after);
  }

  /** Words that may be absent; that they came or went counts as a change of them. */
  void compareText(
      DiffRule id, Place at, Optional<LocalizedText> before, Optional<LocalizedText> after) {
    if (before.isPresent() && after.isPresent()) {
      compareText(id, at, before.get(), after.get());
    } else if (before.isPresent() || after.isPresent()) {
      add(id, at, valueOf(before), valueOf(after));
    }
  }

  /** Notes that what differs at {@code path} is judged elsewhere. */
  void judgedElsewhere(String path) {
    paths.add(path);
  }

  /** Whether something was found at {@code path} or below it. */
  boolean hasAt(String path) {
    String next = paths.ceiling(path);
    String below = paths.ceiling(path + "/");
    return path.equals(next) || (below != null && below.startsWith(path + "/"));
  }

  /**
   * Whether what differs at {@code path} was found there, below it, or with what it belongs to
   * within {@code part}. That something else about an element of a list was found is not enough.
   */
  boolean covers(String path, String part) {
    if (hasAt(path)) {
      return true;
    }
    String above = parentOf(path);
    while (above.length() > part.length()) {
      if (paths.contains(above) && !ELEMENTS.matcher(above).matches()) {
        return true;
      }
      above = parentOf(above);
    }
    return false;
  }

  private static String parentOf(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  List<Change> toList() {
    return List.copyOf(found);
  }

  private static Change change(Rule rule, String level, Place place, Value before, Value after) {
    return new Change(
        rule,
        Severity.valueOf(level.toUpperCase(Locale.ROOT)),
        Direction.valueOf(rule.direction().orElse("shift").toUpperCase(Locale.ROOT)),
        place.scope(),
        place.path(),
        before.canonical(),
        after.canonical(),
        Words.about(place.name(), rule.title(), before.shown(), after.shown()));
  }

  private static Set<String> without(Collection<String> some, Collection<String> others) {
    Set<String> left = new TreeSet<>(some);
    left.removeAll(others);
    return left;
  }

  private Value valueOf(Optional<LocalizedText> text) {
    return text.map(present -> Value.of(present, languages)).orElse(Value.NONE);
  }
}
