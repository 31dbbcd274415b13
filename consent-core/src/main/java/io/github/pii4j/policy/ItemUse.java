package io.github.pii4j.policy;

import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Optional;

/**
 * One item in one function.
 *
 * @param item the code of an item of the policy
 * @param provision whether the function works without it
 * @param basis where it differs from the function's
 * @param onRefusal what refusing this item blocks, where the file says so
 * @param sources who it comes from
 * @param means how it is obtained
 * @param frequency how often it is collected
 * @param verifiedBy how it is checked to be the person's
 * @param switches all must be on before it is collected
 * @param retention where it differs from the function's
 */
public record ItemUse(
    String item,
    Provision provision,
    Optional<LegalBasis> basis,
    Optional<Refusal> onRefusal,
    List<CollectionSource> sources,
    List<CollectionMeans> means,
    Optional<Frequency> frequency,
    Optional<Verification> verifiedBy,
    List<Switch> switches,
    Optional<Retention> retention) {

  /** Copies. */
  public ItemUse {
    sources = List.copyOf(sources);
    means = List.copyOf(means);
    switches = List.copyOf(switches);
  }

  static ItemUse read(Section section, DeclaredNames names) {
    return new ItemUse(
        names.item(section, "item"),
        section.choice("provision", Provision.class),
        section.optionalChoice("basis", LegalBasis.class),
        section.optionalSection("onRefusal", refusal -> Refusal.read(refusal, names)),
        section.choices("sources", CollectionSource.class),
        section.choices("means", CollectionMeans.class),
        section.optionalChoice("frequency", Frequency.class),
        section.optionalChoice("verifiedBy", Verification.class),
        section.sectionsById("switches", "place", Switch::read),
        section.optionalSection("retention", Retention::read));
  }

  /** Whether the function does not work without it. */
  public boolean isRequired() {
    return provision == Provision.REQUIRED;
  }

  Canonical canonical() {
    return new Canonical()
        .word("provision", provision)
        .word("basis", basis)
        .child("onRefusal", onRefusal, Refusal::canonical)
        .choices("sources", sources)
        .choices("means", means)
        .word("frequency", frequency)
        .word("verifiedBy", verifiedBy)
        .byId("switches", switches, of -> of.place().word(), Switch::canonical)
        .child("retention", retention, Retention::canonical);
  }
}
