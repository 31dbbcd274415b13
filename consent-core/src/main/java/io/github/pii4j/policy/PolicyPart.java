package io.github.pii4j.policy;

import io.github.pii4j.document.CanonicalJson;
import java.util.Set;

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

  /** The same without the texts in languages other than these. */
  public PolicyPart in(Set<String> languages) {
    return new PolicyPart(meaning.only(languages), words.only(languages));
  }

  /** Whether the two differ in words at most. */
  public boolean meansTheSame(PolicyPart other) {
    return meaning.equals(other.meaning);
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
