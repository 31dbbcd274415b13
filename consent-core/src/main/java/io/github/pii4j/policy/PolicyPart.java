package io.github.pii4j.policy;

import io.github.pii4j.document.CanonicalJson;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One part of a policy, without the form in which its file writes it: two parts are equal if they
 * mean the same in the same words. Immutable and thread-safe.
 */
public final class PolicyPart {

  /** A part that is not there. */
  public static final PolicyPart ABSENT = new PolicyPart(Canonical.NOTHING, Canonical.NOTHING);

  private final CanonicalJson meaning;
  private final CanonicalJson words;

  PolicyPart(CanonicalJson meaning, CanonicalJson words) {
    this.meaning = meaning;
    this.words = words;
  }

  /** Whether there is nothing. */
  public boolean isAbsent() {
    return equals(ABSENT);
  }

  /** The same without the texts in languages other than these. */
  public PolicyPart in(Set<String> languages) {
    return new PolicyPart(meaning.only(languages), words.only(languages));
  }

  /** Whether the two differ in words at most. */
  public boolean meansTheSame(PolicyPart other) {
    return meaning.equals(other.meaning);
  }

  /**
   * Where the two differ in meaning, as paths that begin with this part's; itself if one of them is
   * not there.
   *
   * @param path of this part
   */
  public SortedSet<String> differencesInMeaning(PolicyPart other, String path) {
    SortedSet<String> paths = new TreeSet<>();
    meaning.differences(other.meaning, path, paths);
    return paths;
  }

  /** Where the two differ in words; see {@link #differencesInMeaning}. */
  public SortedSet<String> differencesInWords(PolicyPart other, String path) {
    SortedSet<String> paths = new TreeSet<>();
    words.differences(other.words, path, paths);
    return paths;
  }

  /** The hash of what it means; see {@link PrivacyPolicy#modelHash}. */
  public ContentHash meaning() {
    return ContentHash.of(meaning);
  }

  /** The hash of how it says so; see {@link PrivacyPolicy#textHash}. */
  public ContentHash words() {
    return ContentHash.of(words);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PolicyPart part
        && meaning.equals(part.meaning)
        && words.equals(part.words);
  }

  @Override
  public int hashCode() {
    return 31 * meaning.hashCode() + words.hashCode();
  }

  /** The hash of its meaning, shortened. */
  @Override
  public String toString() {
    return meaning().hex().substring(0, 16);
  }
}
