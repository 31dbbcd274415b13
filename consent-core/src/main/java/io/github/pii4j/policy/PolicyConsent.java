package io.github.pii4j.policy;

import io.github.pii4j.document.Section;
import java.util.Optional;

/**
 * How people agree to the policy as a whole, and what refusing it costs.
 *
 * @param act what they do
 * @param onRefusal what refusing the whole policy blocks
 */
public record PolicyConsent(ConsentAct act, Optional<Refusal> onRefusal) {

  static PolicyConsent read(Section section, DeclaredNames names) {
    return new PolicyConsent(
        section.choice("act", ConsentAct.class),
        section.optionalSection("onRefusal", refusal -> Refusal.read(refusal, names)));
  }

  Canonical canonical() {
    return new Canonical().word("act", act).child("onRefusal", onRefusal, Refusal::canonical);
  }
}
