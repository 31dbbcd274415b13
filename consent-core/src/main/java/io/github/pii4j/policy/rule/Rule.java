package io.github.pii4j.policy.rule;

import io.github.pii4j.document.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a rule of lint, diff or drift is about and on what it rests.
 *
 * @param id stable; what scripts and suppressions name, such as {@code item-added-required}
 * @param family what it is applied to
 * @param level a word of the family's scale: {@code error}, or {@code reconsent}
 * @param levelOtherwise the level if none of its packs is on; empty if it is silent then
 * @param direction of a diff rule: {@code expand}, {@code narrow}, {@code shift} or {@code neutral}
 * @param decided who can tell what a finding obliges to
 * @param area the part of a document that it looks at, such as {@code items}
 * @param packs the packs that it belongs to; one that is on is enough
 * @param law what it rests on
 * @param anchors the numbers of the catalogue of defects and gaps that it answers to
 * @param title the rule in a few words
 */
public record Rule(
    String id,
    RuleFamily family,
    String level,
    Optional<String> levelOtherwise,
    Optional<String> direction,
    Decision decided,
    String area,
    List<RulePack> packs,
    List<LegalReference> law,
    List<String> anchors,
    Message title) {

  /** Copies. */
  public Rule {
    packs = List.copyOf(packs);
    law = List.copyOf(law);
    anchors = List.copyOf(anchors);
  }

  /** The level under the packs that are on; empty if the rule is silent under them. */
  public Optional<String> levelUnder(Set<String> packsOn) {
    boolean on =
        packs.stream().anyMatch(pack -> pack.isOnByDefault() || packsOn.contains(pack.id()));
    return on ? Optional.of(level) : levelOtherwise;
  }
}
