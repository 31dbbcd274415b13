package io.github.pii4j.disclosure.page;

import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.policy.DataSubjectRight;
import io.github.pii4j.policy.PolicyConsent;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PolicyProse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.policy.Sla;
import io.github.pii4j.policy.SlaUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Everything that the template of one page sees. */
final class PageModel {

  private final PrivacyPolicy policy;
  private final SdkRegistry registry;
  private final PolicyProse prose;
  private final PageLanguage language;
  private final PageWords words;
  private final SharedViews shared;

  PageModel(
      PrivacyPolicy policy,
      SdkRegistry registry,
      PolicyProse prose,
      PageLanguage language,
      SharedViews shared) {
    this.policy = policy;
    this.registry = registry;
    this.prose = prose;
    this.language = language;
    this.words = language.words();
    this.shared = shared;
  }

  /** The whole policy on one page. */
  Map<String, Object> onePage() {
    Map<String, Object> fields = facts();
    PagePath here = PagePath.of(policy, language.locale());
    fields.putAll(new OnePage(words, fields).layout());
    fields.put("languages", languages(here));
    return fields;
  }

  /** What the templates say, wherever they stand; the layout is not among it. */
  Map<String, Object> facts() {
    View root =
        new View()
            .put("w", words.all())
            .put("style", PageStyle.PLAIN.text())
            .put("styleHash", PageStyle.PLAIN.hash())
            .put("lang", language.locale().toLanguageTag())
            .put("title", language.text(policy.wording().title()))
            .put("product", language.text(policy.wording().product()))
            .put("heading", words.get("page.title", productName()))
            .put("version", policy.version().toString())
            .put("updated", policy.edition().updated().toString())
            .put("effective", policy.edition().effective().map(String::valueOf))
            .put("hash", policy.modelHash().hex())
            .put("controller", controller())
            .put("tiles", tiles())
            .put("keyPoints", language.texts(policy.wording().keyPoints()));
    putSections(root);
    return root.fields();
  }

  private void putSections(View root) {
    FunctionViews functions = new FunctionViews(policy, language);
    RightViews rights = new RightViews(policy, language);
    PolicyViews rest = new PolicyViews(policy, language);
    root.put("functions", functions.all())
        .put("statesRetention", functions.stateRetention())
        .put("unused", functions.unused())
        .put("policyRefusal", policyRefusal())
        .put("sdks", new SdkViews(policy, language, shared).all(registry))
        .put("permissions", new PermissionViews(policy, registry, language).all())
        .put("recipients", rest.recipients())
        .put("rights", rights.all())
        .put("fixedItems", rights.fixedItems())
        .put("decisions", rights.decisions())
        .put("lists", rights.lists())
        .put("text", text())
        .put("measures", rest.measures())
        .put("protection", rest.protection())
        .put("statements", rest.statements())
        .put("changes", rest.changes());
  }

  /** The full text, in groups of blocks; nothing if there is none in this language. */
  private List<Map<String, Object>> text() {
    ProseViews views = new ProseViews(new PartNames(policy, registry, language));
    return prose.in(language.locale()).map(views::of).orElse(List.of());
  }

  private String productName() {
    return policy.wording().product().in(language.locale());
  }

  private Map<String, Object> controller() {
    return new View()
        .put("name", language.text(policy.controller().name()))
        .put("address", policy.controller().address().map(language::text))
        .put("personInCharge", policy.controller().personInCharge().map(language::text))
        .put("contacts", new ContactViews(language).of(policy.controller().contacts()))
        .fields();
  }

  private Optional<Map<String, Object>> policyRefusal() {
    return policy
        .consent()
        .flatMap(PolicyConsent::onRefusal)
        .map(refusal -> new RefusalViews(policy, language).ofPolicy(refusal));
  }

  /** The languages, each with its page of the same name. */
  List<Map<String, Object>> languages(PagePath here) {
    return policy.locales().stream().map(other -> language(here, other)).toList();
  }

  private Map<String, Object> language(PagePath here, Locale other) {
    PagePath there = PagePath.of(policy, other).to(here.file());
    return new View()
        .put("tag", other.toLanguageTag())
        .put("name", language.nameOf(other))
        .put("current", other.equals(language.locale()))
        .put("href", here.linkTo(there))
        .fields();
  }

  private List<Map<String, Object>> tiles() {
    List<PolicyItem> items = policy.items();
    int sensitive = (int) items.stream().filter(PolicyItem::isSensitive).count();
    List<Map<String, Object>> tiles = new ArrayList<>();
    tiles.add(tile("summary.functions", policy.functions().size()).fields());
    tiles.add(
        tile("summary.items", items.size())
            .put("note", words.get("summary.sensitive", sensitive))
            .fields());
    tiles.add(tile("summary.sdks", registry.sdks().size()).fields());
    cancellation().ifPresent(days -> tiles.add(tile("summary.cancellation", days).fields()));
    return tiles;
  }

  private View tile(String key, int count) {
    return new View().put("count", String.valueOf(count)).put("label", words.count(key, count));
  }

  private Optional<Integer> cancellation() {
    return policy
        .right(RightKind.ACCOUNT_CANCELLATION)
        .flatMap(DataSubjectRight::sla)
        .filter(sla -> sla.unit() == SlaUnit.WORKING_DAY)
        .map(Sla::value);
  }
}
