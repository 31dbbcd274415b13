package io.github.pii4j.disclosure;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import io.github.pii4j.policy.RecipientRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a product discloses about one third-party SDK.
 *
 * <p>Real lists leave much out; that is absent here, for the lint to report. Immutable and
 * thread-safe.
 *
 * @param id stable and never reused
 * @param name what to call it
 * @param operator the company behind it
 * @param role who decides about the data
 * @param match what gives it away in a build
 * @param versions which versions ship and which were reviewed
 * @param platforms what it is built for
 * @param mainFunction what it does, in words
 * @param purpose what the product uses it for, in words
 * @param scenario when it is used, in words
 * @param functions the ids of the policy's functions that use it
 * @param items what it collects
 * @param collection how it collects
 * @param sharing how data reaches the operator
 * @param permissions the permissions of the operating system that it needs
 * @param init when it starts to run
 * @param retention how long the operator keeps the data
 * @param crossBorder what the list says about data that leaves the country
 * @param links where the operator explains it
 * @param reviewed the last review
 * @param agreement what was agreed with the operator
 * @param labels what a list written by hand calls the fields of this row
 */
public record SdkDisclosure(
    String id,
    LocalizedText name,
    Optional<SdkOperator> operator,
    Optional<RecipientRole> role,
    SdkMatch match,
    SdkVersions versions,
    List<SdkPlatform> platforms,
    Optional<LocalizedText> mainFunction,
    Optional<LocalizedText> purpose,
    Optional<LocalizedText> scenario,
    List<String> functions,
    List<SdkItem> items,
    Optional<SdkCollection> collection,
    Optional<SharingMode> sharing,
    List<String> permissions,
    Optional<InitMoment> init,
    Optional<SdkRetention> retention,
    Optional<SdkCrossBorder> crossBorder,
    SdkLinks links,
    Optional<SdkReview> reviewed,
    Optional<SdkAgreement> agreement,
    SdkLabels labels) {

  /** Copies. */
  public SdkDisclosure {
    platforms = List.copyOf(platforms);
    functions = List.copyOf(functions);
    items = List.copyOf(items);
    permissions = List.copyOf(permissions);
  }

  static SdkDisclosure read(Section section, KnownNames names) {
    return new SdkDisclosure(
        SdkValues.id(section, "id"),
        section.localized("name"),
        section.optionalSection("operator", SdkOperator::read),
        section.optionalChoice("role", RecipientRole.class),
        section.optionalSection("match", SdkMatch::read).orElse(SdkMatch.NONE),
        section.optionalSection("versions", SdkVersions::read).orElse(SdkVersions.UNSTATED),
        section.choices("platforms", SdkPlatform.class),
        section.optionalLocalized("mainFunction"),
        section.optionalLocalized("purpose"),
        section.optionalLocalized("scenario"),
        names.functions(section, "functions"),
        section.sectionsById("items", "item", item -> SdkItem.read(item, names)),
        section.optionalSection("collection", SdkCollection::read),
        section.optionalSection("sharing", SdkDisclosure::mode),
        section.names("permissions"),
        section.optionalChoice("init", InitMoment.class),
        section.optionalSection("retention", SdkRetention::read),
        crossBorder(section),
        section.optionalSection("links", SdkLinks::read).orElse(SdkLinks.NONE),
        section.optionalSection("reviewed", SdkReview::read),
        section.optionalSection("agreement", SdkAgreement::read),
        section.optionalSection("labels", SdkLabels::read).orElse(SdkLabels.NONE));
  }

  private static SharingMode mode(Section section) {
    return section.choice("mode", SharingMode.class);
  }

  private static Optional<SdkCrossBorder> crossBorder(Section section) {
    return section.has("crossBorder")
        ? Optional.of(SdkCrossBorder.read(section, "crossBorder"))
        : Optional.empty();
  }

  /** Whether it collects {@code categoryCode} or anything under it. */
  public boolean collects(String categoryCode) {
    return items.stream().anyMatch(item -> item.category().isWithin(categoryCode));
  }

  /** Whether the list states that no data leaves the device or reaches the operator. */
  public boolean statesLocalOnly() {
    boolean leaves = collection.filter(SdkCollection::statesTransmission).isPresent();
    boolean stays = collection.filter(SdkCollection::statesLocalOnly).isPresent();
    return stays || (!leaves && sharing.filter(mode -> mode == SharingMode.NONE).isPresent());
  }

  /** Whether it says which version ships, but not that a review covers it. */
  public boolean isVersionUnreviewed() {
    return versions.declared().filter(version -> !versions.isReviewed(version)).isPresent();
  }

  /** Whether it should have been reviewed again before {@code day}. */
  public boolean isReviewExpired(LocalDate day) {
    return reviewed.flatMap(SdkReview::next).filter(due -> due.isBefore(day)).isPresent();
  }
}
