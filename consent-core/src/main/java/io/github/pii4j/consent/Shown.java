package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.policy.ContentHash;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.PrivacyPolicy;
import java.util.Locale;
import java.util.Optional;

/**
 * The edition of a text that was before the person, named so that it can be produced years later.
 *
 * @param document the id of the policy or registry
 * @param version its version
 * @param model the hash of what it means
 * @param text the hash of its words
 * @param locale the language it was read in
 * @param screen the SHA-256 of what was on the screen, as the host rendered it
 */
public record Shown(
    String document,
    PolicyVersion version,
    ContentHash model,
    ContentHash text,
    Locale locale,
    Optional<ContentHash> screen) {

  /**
   * Checks that the parts are there.
   *
   * @throws IllegalArgumentException if there is no document
   */
  public Shown {
    requireNonNull(version, "version");
    requireNonNull(model, "model");
    requireNonNull(text, "text");
    requireNonNull(locale, "locale");
    if (document.isBlank()) {
      throw new IllegalArgumentException("what was shown needs the id of its document");
    }
  }

  /** This edition of the policy, read in {@code locale}. */
  public static Shown of(PrivacyPolicy policy, Locale locale) {
    return new Shown(
        policy.id(),
        policy.version(),
        policy.modelHash(),
        policy.textHash(),
        locale,
        Optional.empty());
  }

  /** The same, with the hash of what was on the screen. */
  public Shown onScreen(ContentHash rendered) {
    return new Shown(document, version, model, text, locale, Optional.of(rendered));
  }
}
