package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A function of the product and what it does with personal data.
 *
 * @param id stable and never reused
 * @param label what to call it
 * @param kind basic or extended
 * @param purpose what the data is processed for
 * @param furtherPurposes what else it is for
 * @param basis the ground, unless an item has its own
 * @param scenario when it happens, in words
 * @param items what every use of it collects
 * @param alternatives sets of items of which the person chooses one
 * @param onRefusal what refusing this function's data blocks beside the function itself
 * @param switches all must be on before anything is collected
 * @param permissions the permissions of the operating system that it asks for
 * @param retention how long its data is kept
 * @param withdrawal the way to withdraw consent
 */
public record ProcessingFunction(
    String id,
    LocalizedText label,
    FunctionKind kind,
    Purpose purpose,
    List<Purpose> furtherPurposes,
    LegalBasis basis,
    Optional<LocalizedText> scenario,
    List<ItemUse> items,
    List<Alternative> alternatives,
    Optional<Refusal> onRefusal,
    List<Switch> switches,
    List<Permission> permissions,
    Optional<Retention> retention,
    Optional<Route> withdrawal) {

  /** Copies. */
  public ProcessingFunction {
    furtherPurposes = List.copyOf(furtherPurposes);
    items = List.copyOf(items);
    alternatives = List.copyOf(alternatives);
    switches = List.copyOf(switches);
    permissions = List.copyOf(permissions);
  }

  static ProcessingFunction read(Section section, DeclaredNames names) {
    return new ProcessingFunction(
        PolicyValues.id(section, "id"),
        section.localized("label"),
        section.choice("kind", FunctionKind.class),
        section.section("purpose", Purpose::read),
        section.sectionsById("alsoFor", "id", Purpose::read),
        section.choice("basis", LegalBasis.class),
        section.optionalLocalized("scenario"),
        section.sectionsById("items", "item", use -> ItemUse.read(use, names)),
        section.sectionsById("oneOf", "id", one -> Alternative.read(one, names)),
        section.optionalSection("onRefusal", refusal -> Refusal.read(refusal, names)),
        section.sectionsById("switches", "place", Switch::read),
        section.sectionsById("permissions", "name", Permission::read),
        section.optionalSection("retention", Retention::read),
        section.optionalSection("withdrawal", Route::read));
  }

  /** Every use of an item, those of the alternatives included. */
  public Stream<ItemUse> uses() {
    return Stream.concat(
        items.stream(), alternatives.stream().flatMap(one -> one.items().stream()));
  }

  /** The basis on which {@code use}, one of this function's, stands. */
  public LegalBasis basisOf(ItemUse use) {
    return use.basis().orElse(basis);
  }

  /** How long the data of {@code use}, one of this function's, is kept. */
  public Optional<Retention> retentionOf(ItemUse use) {
    return use.retention().or(() -> retention);
  }

  /** Whether refusing this function's data blocks the function with this id. */
  public boolean refusalBlocks(String functionId) {
    return functionId.equals(id) || onRefusal.orElse(Refusal.NONE).blocks(functionId);
  }

  /**
   * Whether refusing one item blocks the function with this id: as the item says, else as the
   * function says if the item is required, else not.
   */
  public boolean refusalBlocks(ItemUse use, String functionId) {
    return use.onRefusal()
        .map(refusal -> refusal.blocks(functionId))
        .orElseGet(() -> use.isRequired() && refusalBlocks(functionId));
  }

  Canonical canonical() {
    return new Canonical()
        .prose("label", label)
        .word("kind", kind)
        .child("purpose", purpose.canonical())
        .byId("alsoFor", furtherPurposes, Purpose::id, Purpose::canonical)
        .word("basis", basis)
        .prose("scenario", scenario)
        .byId("items", items, ItemUse::item, ItemUse::canonical)
        .byId("oneOf", alternatives, Alternative::id, Alternative::canonical)
        .child("onRefusal", onRefusal, Refusal::canonical)
        .byId("switches", switches, of -> of.place().word(), Switch::canonical)
        .byId("permissions", permissions, Permission::name, Permission::canonical)
        .child("retention", retention, Retention::canonical)
        .child("withdrawal", withdrawal, Route::canonical);
  }
}
