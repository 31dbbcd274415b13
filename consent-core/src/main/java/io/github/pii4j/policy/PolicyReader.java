package io.github.pii4j.policy;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the root of a policy file. */
final class PolicyReader {

  private static final String API_VERSION = "privacy/v1";
  private static final String KIND = "PrivacyPolicy";

  private PolicyReader() {}

  static PrivacyPolicy read(Section root, Catalogue catalogue) {
    constant(root, "apiVersion", API_VERSION);
    constant(root, "kind", KIND);
    List<Locale> locales = locales(root);
    DeclaredNames names = DeclaredNames.in(root, catalogue);
    return new PrivacyPolicy(
        PolicyValues.id(root, "id"),
        PolicyEdition.read(root, names),
        locales,
        PolicyWording.read(root),
        PolicyValues.countries(root, "jurisdictions"),
        PolicyValues.ids(root, "packs"),
        root.choices("surfaces", Surface.class),
        root.section("controller", Controller::read),
        root.sectionsById("items", "item", item -> PolicyItem.read(item, names)),
        root.sectionsById("functions", "id", one -> ProcessingFunction.read(one, names)),
        root.sectionsById("recipients", "id", one -> Recipient.read(one, names)),
        root.choices("disclosureGrounds", DisclosureGround.class),
        root.optionalSection("marketing", marketing -> Marketing.read(marketing, names)),
        root.sectionsById("automatedDecisions", "id", AutomatedDecision::read),
        root.sectionsById("rights", "right", right -> DataSubjectRight.read(right, names)),
        root.sectionsById("security", "id", one -> SecurityMeasure.read(one, names)),
        root.optionalSection("consent", consent -> PolicyConsent.read(consent, names)),
        root.optionalSection("revision", Revision::read),
        root.optionalSection("minors", Minors::read),
        root.optionalSection("storage", Storage::read),
        crossBorder(root, names),
        root.optionalSection("incident", IncidentNotice::read),
        root.optionalSection("presentation", Presentation::read).orElse(Presentation.UNSTATED));
  }

  private static void constant(Section root, String key, String only) {
    root.value(key, text -> same(text, only), only, new Message(only, only));
  }

  private static String same(String text, String only) {
    if (!text.equals(only)) {
      throw new IllegalArgumentException("another word");
    }
    return text;
  }

  /** Every text below must exist in the languages that the policy claims. */
  private static List<Locale> locales(Section root) {
    List<Locale> locales = PolicyValues.locales(root, "locales");
    if (locales.isEmpty()) {
      root.problem("locales", PolicyMessages.atLeastOne("locales"));
    }
    Set<String> languages = locales.stream().map(Locale::getLanguage).collect(Collectors.toSet());
    root.requireLanguages(languages);
    return locales;
  }

  private static Optional<CrossBorder> crossBorder(Section root, DeclaredNames names) {
    return root.has("crossBorder")
        ? Optional.of(CrossBorder.read(root, "crossBorder", names))
        : Optional.empty();
  }
}
