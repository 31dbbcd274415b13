package io.github.pii4j.consent;

import io.github.pii4j.policy.ContentHash;
import io.github.pii4j.policy.PolicyVersion;
import java.util.Locale;
import java.util.Optional;

/** Editions of a policy that nobody needs to read. */
final class Editions {

  private Editions() {}

  static Shown shown(PolicyVersion version) {
    return new Shown(
        "zhihui-laowu",
        version,
        new ContentHash("ab".repeat(32)),
        new ContentHash("cd".repeat(32)),
        Locale.SIMPLIFIED_CHINESE,
        Optional.empty());
  }
}
