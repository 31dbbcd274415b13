package io.github.pii4j.policy;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of personal data that the policy declares.
 *
 * @param category the catalogue's, or one of the policy's own under a catalogue code; its
 *     sensitivity is the catalogue's or what the policy raised it to
 * @param local there if the category is the policy's own
 * @param subject whose data it is
 * @param mutability whether the person can change it
 * @param necessity why it is necessary (PIPL 30)
 * @param impact what it means for the person's rights (PIPL 30)
 * @param impactAssessment the assessment behind it
 * @param storage where it is kept, if the policy says so for this item
 * @param foreignTerms how other vocabularies name it
 */
public record PolicyItem(
    DataCategory category,
    Optional<LocalCategory> local,
    DataSubject subject,
    Optional<Mutability> mutability,
    Optional<LocalizedText> necessity,
    Optional<LocalizedText> impact,
    Optional<ImpactAssessment> impactAssessment,
    Optional<Storage> storage,
    Optional<ForeignTerms> foreignTerms) {

  static PolicyItem read(Section section, DeclaredNames names) {
    ItemCategory category = ItemCategory.read(section, names.catalogue());
    return new PolicyItem(
        category.category(),
        category.local(),
        section.optionalChoice("subject", DataSubject.class).orElse(DataSubject.SELF),
        section.optionalSection("mutable", Mutability::read),
        section.optionalLocalized("necessity"),
        section.optionalLocalized("impact"),
        section.optionalSection("pia", ImpactAssessment::read),
        section.optionalSection("storage", Storage::read),
        section.optionalSection("sameAs", ForeignTerms::read));
  }

  /** The code by which everything else names it. */
  public String code() {
    return category.code();
  }

  /** What to call it before a reader of {@code locale}. */
  public String label(Locale locale) {
    return local.map(own -> own.label().in(locale)).orElseGet(() -> category.name(locale));
  }

  /** How much harm its disclosure can do. */
  public Sensitivity sensitivity() {
    return category.sensitivity();
  }

  /** Whether it is sensitive personal information (PIPL 28). */
  public boolean isSensitive() {
    return sensitivity() == Sensitivity.SENSITIVE;
  }

  /** Whether the policy says that the person cannot change it. */
  public boolean isImmutable() {
    return mutability.filter(rule -> !rule.allowed()).isPresent();
  }

  Canonical canonical() {
    return new Canonical()
        .child("local", local, LocalCategory::canonical)
        .word("sensitivity", sensitivity())
        .word("subject", subject)
        .child("mutable", mutability, Mutability::canonical)
        .prose("necessity", necessity)
        .prose("impact", impact)
        .child("pia", impactAssessment, ImpactAssessment::canonical)
        .child("storage", storage, Storage::canonical)
        .child("sameAs", foreignTerms, ForeignTerms::canonical);
  }
}
