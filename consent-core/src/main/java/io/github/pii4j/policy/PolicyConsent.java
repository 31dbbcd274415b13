package io.github.pii4j.policy;

import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Optional;

/**
 * How people agree to the policy as a whole, and what refusing it costs.
 *
 * @param act what they do
 * @param bundled what else the act is said to agree to
 * @param onRefusal what refusing the whole policy blocks
 */
public record PolicyConsent(
    ConsentAct act, List<BundledConsent> bundled, Optional<Refusal> onRefusal) {

  /** Copies. */
  public PolicyConsent {
    bundled = List.copyOf(bundled);
  }

  static PolicyConsent read(Section section, DeclaredNames names) {
    return new PolicyConsent(
        section.choice("act", ConsentAct.class),
        section.choices("bundled", BundledConsent.class),
        section.optionalSection("onRefusal", refusal -> Refusal.read(refusal, names)));
  }

  Canonical canonical() {
    return new Canonical()
        .word("act", act)
        .choices("bundled", bundled)
        .child("onRefusal", onRefusal, Refusal::canonical);
  }
}
