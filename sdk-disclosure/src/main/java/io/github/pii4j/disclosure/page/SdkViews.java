package io.github.pii4j.disclosure.page;

import io.github.pii4j.disclosure.ItemSwitch;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkItem;
import io.github.pii4j.disclosure.SdkLinks;
import io.github.pii4j.disclosure.SdkOperator;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The directory of SDKs: each as rows of facts, with what is missing named as missing. */
final class SdkViews {

  private final PrivacyPolicy policy;
  private final PageLanguage language;
  private final PageWords words;
  private final SharedViews shared;
  private final Map<String, Map<String, Object>> functionsById = new HashMap<>();

  SdkViews(PrivacyPolicy policy, PageLanguage language, SharedViews shared) {
    this.policy = policy;
    this.language = language;
    this.words = language.words();
    this.shared = shared;
  }

  List<Map<String, Object>> all(SdkRegistry registry) {
    return registry.sdks().stream()
        .map(sdk -> shared.of(new Shown(sdk, functions(sdk)), this::sdk))
        .toList();
  }

  private View sdk(Shown shown) {
    SdkDisclosure sdk = shown.sdk();
    SdkFacts facts = new SdkFacts(sdk, language);
    return new View()
        .put("id", sdk.id())
        .put("name", language.text(sdk.name()))
        .put("operator", sdk.operator().map(operator -> language.text(operator.name())))
        .put("country", sdk.operator().flatMap(SdkOperator::country).map(words::country))
        .put("sensitive", sdk.items().stream().anyMatch(SdkItem::isSensitive))
        .put("purpose", sdk.purpose().map(language::text))
        .put(
            "itemNames",
            language.enumerate(
                sdk.items().stream().map(item -> item.label(language.locale())).toList()))
        .put("before", facts.beforeItems())
        .put("functions", shown.functions())
        .put("groups", groups(sdk))
        .put("after", facts.afterItems())
        .put("missing", language.enumerate(facts.missingExtras()))
        .put("links", links(sdk.links()));
  }

  private List<Map<String, Object>> functions(SdkDisclosure sdk) {
    return sdk.functions().stream().map(this::function).toList();
  }

  private Map<String, Object> function(String id) {
    return functionsById.computeIfAbsent(
        id,
        unseen ->
            shared.of(
                new Use(id, policy.function(id).map(ProcessingFunction::label)), this::function));
  }

  /** A registry that was read by itself may name a function that the policy lacks. */
  private View function(Use use) {
    return new View()
        .put("id", use.id())
        .put("known", use.label().isPresent())
        .put("label", use.label().map(language::text).orElseGet(() -> language.text(use.id())));
  }

  /** The items under their root categories, both in the order of the file. */
  private List<Map<String, Object>> groups(SdkDisclosure sdk) {
    Map<String, List<SdkItem>> byGroup = new LinkedHashMap<>();
    for (SdkItem item : sdk.items()) {
      String group = item.group().name(language.locale());
      byGroup.computeIfAbsent(group, name -> new ArrayList<>()).add(item);
    }
    return byGroup.entrySet().stream()
        .map(
            entry ->
                new View()
                    .put("label", entry.getKey())
                    .put("items", items(entry.getValue()))
                    .fields())
        .toList();
  }

  private List<Map<String, Object>> items(List<SdkItem> items) {
    return items.stream().map(this::item).toList();
  }

  private Map<String, Object> item(SdkItem item) {
    List<String> notes =
        Stream.concat(
                item.platform().map(platform -> words.of("platform", platform)).stream(),
                item.provision().map(provision -> words.of("provision", provision)).stream())
            .toList();
    return new View()
        .put("label", language.text(item.label(language.locale())))
        .put("sensitive", item.isSensitive())
        .put("notes", language.enumerate(notes))
        .put("call", item.itemSwitch().map(ItemSwitch::call))
        .fields();
  }

  private List<Map<String, Object>> links(SdkLinks links) {
    return Stream.of(
            link("policy", links.policy()),
            link("compliance", links.compliance()),
            link("site", links.site()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Map<String, Object>> link(String kind, Optional<URI> target) {
    return target.map(
        uri ->
            new View()
                .put("label", words.get("link." + kind))
                .put("href", uri.toASCIIString())
                .put("host", uri.getHost())
                .fields());
  }

  /**
   * A function that uses an SDK.
   *
   * @param id as the registry names it
   * @param label what the policy calls it, if it has it
   */
  private record Use(String id, Optional<LocalizedText> label) {}

  /**
   * All that is shown of an SDK.
   *
   * @param sdk what is disclosed of it
   * @param functions what the policy calls the functions that use it
   */
  private record Shown(SdkDisclosure sdk, List<Map<String, Object>> functions) {

    /** Of what tells most of them apart; a look at everything takes longer than the look-up. */
    @Override
    public int hashCode() {
      return 31 * sdk.id().hashCode() + sdk.versions().hashCode();
    }
  }
}
