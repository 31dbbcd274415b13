package io.github.pii4j.policy;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.DocumentSchema;
import io.github.pii4j.document.InvalidDocumentException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One edition of a privacy policy.
 *
 * <p>What the file leaves out is absent here; whether it may be is for the lint to say, not the
 * reader. Immutable and thread-safe.
 *
 * @param id the product's, stable
 * @param edition version and dates
 * @param locales the languages of every text, the leading one first
 * @param wording what it says in words about itself
 * @param jurisdictions the countries whose law it follows, ISO 3166
 * @param packs the rule packs that it is held to
 * @param surfaces what people use the product on
 * @param controller who answers for it
 * @param items what is collected
 * @param functions what it is collected for
 * @param recipients who else gets it
 * @param disclosureGrounds the closed list of grounds for disclosure to third parties
 * @param marketing what may be used for marketing
 * @param automatedDecisions decisions that a machine makes
 * @param rights what people may ask for
 * @param security what protects the data
 * @param consent how people agree
 * @param revision how a new version reaches people
 * @param minors what it says about minors
 * @param storage where data is kept, unless an item says otherwise
 * @param crossBorder what it says about data that leaves the country
 * @param incidentNotice how people learn of a leak
 * @param presentation where people find it in the product
 */
public record PrivacyPolicy(
    String id,
    PolicyEdition edition,
    List<Locale> locales,
    PolicyWording wording,
    List<String> jurisdictions,
    List<String> packs,
    List<Surface> surfaces,
    Controller controller,
    List<PolicyItem> items,
    List<ProcessingFunction> functions,
    List<Recipient> recipients,
    List<DisclosureGround> disclosureGrounds,
    Optional<Marketing> marketing,
    List<AutomatedDecision> automatedDecisions,
    List<DataSubjectRight> rights,
    List<SecurityMeasure> security,
    Optional<PolicyConsent> consent,
    Optional<Revision> revision,
    Optional<Minors> minors,
    Optional<Storage> storage,
    Optional<CrossBorder> crossBorder,
    Optional<IncidentNotice> incidentNotice,
    Presentation presentation) {

  private static final Set<String> LISTS =
      Set.of(
          "wording",
          "items",
          "functions",
          "recipients",
          "automatedDecisions",
          "rights",
          "security");

  /** Copies. */
  public PrivacyPolicy {
    locales = List.copyOf(locales);
    jurisdictions = List.copyOf(jurisdictions);
    packs = List.copyOf(packs);
    surfaces = List.copyOf(surfaces);
    items = List.copyOf(items);
    functions = List.copyOf(functions);
    recipients = List.copyOf(recipients);
    disclosureGrounds = List.copyOf(disclosureGrounds);
    automatedDecisions = List.copyOf(automatedDecisions);
    rights = List.copyOf(rights);
    security = List.copyOf(security);
  }

  /**
   * Reads a policy file.
   *
   * @param catalogue the vocabulary; items that it lacks must be declared under one that it has
   * @throws InvalidDocumentException with every problem in it
   */
  public static PrivacyPolicy read(Document document, Catalogue catalogue) {
    return document.read(root -> PolicyReader.read(root, catalogue));
  }

  /** The JSON Schema (2020-12) of a policy file. */
  public static String jsonSchema() {
    Catalogue catalogue = Catalogue.bundled();
    return DocumentSchema.of("PrivacyPolicy", root -> PolicyReader.read(root, catalogue));
  }

  /** The version of this edition. */
  public PolicyVersion version() {
    return edition.version();
  }

  /** The item with this code, if the policy declares it. */
  public Optional<PolicyItem> item(String code) {
    return items.stream().filter(item -> item.code().equals(code)).findFirst();
  }

  /** The function with this id, if there is one. */
  public Optional<ProcessingFunction> function(String functionId) {
    return functions.stream().filter(function -> function.id().equals(functionId)).findFirst();
  }

  /** The recipient with this id, if there is one. */
  public Optional<Recipient> recipient(String recipientId) {
    return recipients.stream().filter(one -> one.id().equals(recipientId)).findFirst();
  }

  /** The right of this kind, if the policy grants it. */
  public Optional<DataSubjectRight> right(RightKind kind) {
    return rights.stream().filter(right -> right.kind() == kind).findFirst();
  }

  /**
   * The codes without which a function does not work. Those of its alternatives are not among them,
   * since each can be avoided by choosing another.
   *
   * @throws IllegalArgumentException if there is no such function
   */
  public Set<String> requiredItems(String functionId) {
    return requireFunction(functionId).items().stream()
        .filter(ItemUse::isRequired)
        .map(ItemUse::item)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The functions that refusing one item of a function blocks, in the order of the policy.
   *
   * @throws IllegalArgumentException if there is no such function, or it does not use the item
   */
  public List<ProcessingFunction> blockedByRefusing(String functionId, String code) {
    ProcessingFunction function = requireFunction(functionId);
    ItemUse use =
        function
            .uses()
            .filter(candidate -> candidate.item().equals(code))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(functionId + " does not use " + code));
    return functions.stream().filter(other -> function.refusalBlocks(use, other.id())).toList();
  }

  /** The functions that refusing the data of a function blocks, in the order of the policy. */
  public List<ProcessingFunction> blockedByRefusing(String functionId) {
    ProcessingFunction function = requireFunction(functionId);
    return functions.stream().filter(other -> function.refusalBlocks(other.id())).toList();
  }

  /**
   * The hash of what the policy means: everything but {@link PolicyEdition} and the texts that only
   * put the model into words. The same for two files that differ in order or form only.
   */
  public ContentHash modelHash() {
    return ContentHash.of(canonical().meaning());
  }

  /** The hash of how the policy says it: every text that {@link #modelHash} leaves out. */
  public ContentHash textHash() {
    return ContentHash.of(canonical().words());
  }

  /**
   * The parts of this policy by path, so that two editions can tell where they differ. What has an
   * id is a part of its own, such as {@code functions/identity.verify}.
   */
  public SortedMap<String, PolicyPart> parts() {
    SortedMap<String, PolicyPart> parts = new TreeMap<>();
    canonical().parts(LISTS).forEach((path, part) -> parts.put(asInTheFile(path), part));
    return parts;
  }

  /** The wording has no key of its own in the file. */
  private static String asInTheFile(String path) {
    return path.startsWith("wording/") ? path.substring("wording/".length()) : path;
  }

  private ProcessingFunction requireFunction(String functionId) {
    return function(functionId)
        .orElseThrow(() -> new IllegalArgumentException("no such function: " + functionId));
  }

  private static Optional<Presentation> stated(Presentation presentation) {
    return Optional.of(presentation).filter(one -> !one.equals(Presentation.UNSTATED));
  }

  private Canonical canonical() {
    return new Canonical()
        .text("id", id)
        .ordered("locales", locales.stream().map(Locale::toLanguageTag).toList())
        .child("wording", wording.canonical())
        .texts("jurisdictions", jurisdictions)
        .texts("packs", packs)
        .choices("surfaces", surfaces)
        .child("controller", controller.canonical())
        .byId("items", items, PolicyItem::code, PolicyItem::canonical)
        .byId("functions", functions, ProcessingFunction::id, ProcessingFunction::canonical)
        .byId("recipients", recipients, Recipient::id, Recipient::canonical)
        .choices("disclosureGrounds", disclosureGrounds)
        .child("marketing", marketing, Marketing::canonical)
        .byId(
            "automatedDecisions",
            automatedDecisions,
            AutomatedDecision::id,
            AutomatedDecision::canonical)
        .byId("rights", rights, right -> right.kind().word(), DataSubjectRight::canonical)
        .byId("security", security, SecurityMeasure::id, SecurityMeasure::canonical)
        .child("consent", consent, PolicyConsent::canonical)
        .child("revision", revision, Revision::canonical)
        .child("minors", minors, Minors::canonical)
        .child("storage", storage, Storage::canonical)
        .child("crossBorder", crossBorder, CrossBorder::canonical)
        .child("incident", incidentNotice, IncidentNotice::canonical)
        .child("presentation", stated(presentation), Presentation::canonical);
  }
}
