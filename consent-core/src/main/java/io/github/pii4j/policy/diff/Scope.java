package io.github.pii4j.policy.diff;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whom and what a change touches, by ids: only people who use one of the functions are asked.
 *
 * @param functions the functions of the policy whose users the change concerns; all of them if it
 *     concerns everybody
 * @param items the codes of the items
 * @param recipients the recipients of the policy
 * @param sdks the SDKs of the registry
 * @param languages the languages whose words changed
 */
public record Scope(
    SortedSet<String> functions,
    SortedSet<String> items,
    SortedSet<String> recipients,
    SortedSet<String> sdks,
    SortedSet<String> languages) {

  /** Touches nobody's data. */
  public static final Scope NONE = new Scope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  /** Copies, in order. */
  public Scope {
    functions = copy(functions);
    items = copy(items);
    recipients = copy(recipients);
    sdks = copy(sdks);
    languages = copy(languages);
  }

  private Scope(
      Set<String> functions,
      Set<String> items,
      Set<String> recipients,
      Set<String> sdks,
      Set<String> languages) {
    this(copy(functions), copy(items), copy(recipients), copy(sdks), copy(languages));
  }

  /** Everybody who uses one of these functions. */
  public static Scope ofFunctions(Set<String> functions) {
    return new Scope(functions, Set.of(), Set.of(), Set.of(), Set.of());
  }

  /** The same for these items only. */
  public Scope withItems(Set<String> codes) {
    return new Scope(functions, copy(codes), recipients, sdks, languages);
  }

  /** The same for these recipients only. */
  public Scope withRecipients(Set<String> ids) {
    return new Scope(functions, items, copy(ids), sdks, languages);
  }

  /** The same for these SDKs only. */
  public Scope withSdks(Set<String> ids) {
    return new Scope(functions, items, recipients, copy(ids), languages);
  }

  /** The same for the words in these languages only. */
  public Scope withLanguages(Set<String> codes) {
    return new Scope(functions, items, recipients, sdks, copy(codes));
  }

  /** What either touches. */
  public Scope union(Scope other) {
    return new Scope(
        union(functions, other.functions),
        union(items, other.items),
        union(recipients, other.recipients),
        union(sdks, other.sdks),
        union(languages, other.languages));
  }

  private static SortedSet<String> union(Set<String> some, Set<String> others) {
    SortedSet<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  private static SortedSet<String> copy(Set<String> ids) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
  }
}
