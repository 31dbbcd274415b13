package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.PrivacyPolicy;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The two versions under comparison and what every part of the comparison needs of them. */
record Versions(PrivacyPolicy before, PrivacyPolicy after, Usage usage, Set<String> languages) {

  static Versions of(PrivacyPolicy before, PrivacyPolicy after) {
    Set<String> languages = new HashSet<>(languages(before));
    languages.retainAll(languages(after));
    return new Versions(before, after, Usage.in(before, after), Set.copyOf(languages));
  }

  private static Set<String> languages(PrivacyPolicy policy) {
    return policy.locales().stream().map(Locale::getLanguage).collect(Collectors.toSet());
  }

  /** A part of the whole policy, which concerns everybody. */
  Place whole(String path) {
    return new Place(path, Words.NO_NAME, Scope.ofFunctions(usage.allFunctions()));
  }
}
