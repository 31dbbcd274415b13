package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.policy.DisclosureGround;
import java.util.List;

/**
 * Data that is to be disclosed to a third party, and why. Immutable; prints no reference.
 *
 * <p>The reference of a document can name a person, so it is kept under the person's own key.
 */
public final class Disclosure {

  private final String recipientId;
  private final DisclosureGround ground;
  private final List<String> items;
  private final String reference;

  private Disclosure(
      String recipientId, DisclosureGround ground, List<String> items, String reference) {
    this.recipientId = requireNonNull(recipientId, "recipientId");
    this.ground = requireNonNull(ground, "ground");
    this.items = List.copyOf(items);
    this.reference = requireNonNull(reference, "reference");
  }

  /**
   * To a recipient, on a ground.
   *
   * @param recipientId the id in the policy; of an authority or court, a name of the host's
   */
  public static Disclosure to(String recipientId, DisclosureGround ground) {
    return new Disclosure(recipientId, ground, List.of(), "");
  }

  /** The same, of these items. */
  public Disclosure of(String... categoryCodes) {
    return new Disclosure(recipientId, ground, List.of(categoryCodes), reference);
  }

  /** The same, by the document with this reference, such as an order of a court. */
  public Disclosure by(String document) {
    return new Disclosure(recipientId, ground, items, document);
  }

  String recipientId() {
    return recipientId;
  }

  DisclosureGround ground() {
    return ground;
  }

  List<String> items() {
    return items;
  }

  boolean hasReference() {
    return !reference.isBlank();
  }

  ConsentScope scope() {
    return ConsentScope.recipient(recipientId);
  }

  /** What the ledger keeps about it beside the ground. */
  ActDetails details() {
    ActDetails details =
        items.isEmpty() ? ActDetails.NONE : ActDetails.of("items", String.join(" ", items));
    return hasReference() ? details.with("reference", reference) : details;
  }

  /** Never the reference. */
  @Override
  public String toString() {
    return "Disclosure(" + recipientId + ", " + ground + ", " + items + ")";
  }
}
