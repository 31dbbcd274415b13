package io.github.pii4j.disclosure.page;

import io.github.pii4j.policy.Alternative;
import io.github.pii4j.policy.DataSubject;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.Permission;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.Switch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of what is collected, function by function. */
final class FunctionViews {

  private final PrivacyPolicy policy;
  private final PageLanguage language;
  private final PageWords words;
  private final RefusalViews refusals;
  private final RetentionText retention;

  FunctionViews(PrivacyPolicy policy, PageLanguage language) {
    this.policy = policy;
    this.language = language;
    this.words = language.words();
    this.refusals = new RefusalViews(policy, language);
    this.retention = new RetentionText(language);
  }

  List<Map<String, Object>> all() {
    return policy.functions().stream().map(this::function).toList();
  }

  /** Whether any function says how long it keeps anything; if none does, once is enough to say. */
  boolean stateRetention() {
    return policy.functions().stream()
        .anyMatch(
            function ->
                function.retention().isPresent()
                    || function.uses().anyMatch(use -> use.retention().isPresent()));
  }

  /** Items that the policy declares and no function uses. */
  List<Map<String, Object>> unused() {
    Set<String> used =
        policy.functions().stream()
            .flatMap(ProcessingFunction::uses)
            .map(ItemUse::item)
            .collect(Collectors.toSet());
    return policy.items().stream()
        .filter(item -> !used.contains(item.code()))
        .map(item -> label(item).fields())
        .toList();
  }

  private Map<String, Object> function(ProcessingFunction function) {
    return new View()
        .put("id", function.id())
        .put("label", language.text(function.label()))
        .put("kind", words.of("kind", function.kind()))
        .put("purpose", language.text(function.purpose().text()))
        .put("basis", words.of("basis", function.basis()))
        .put("scenario", function.scenario().map(language::text))
        .put("items", items(function, function.items()))
        .put("alternatives", alternatives(function))
        .put("collects", function.uses().findAny().isPresent())
        .put("switches", function.switches().stream().map(this::switchText).toList())
        .put("permissions", function.permissions().stream().map(this::permission).toList())
        .put("retention", function.retention().map(retention::of))
        .put("withdrawal", function.withdrawal().map(route -> language.texts(route.steps())))
        .put("refusals", refusals.of(function))
        .fields();
  }

  private List<Map<String, Object>> alternatives(ProcessingFunction function) {
    List<Map<String, Object>> views = new ArrayList<>();
    for (Alternative alternative : function.alternatives()) {
      String number = words.get("collected.alternative", views.size() + 1);
      views.add(
          new View()
              .put("number", number)
              .put("label", alternative.label().map(language::text))
              .put("items", items(function, alternative.items()))
              .fields());
    }
    return views;
  }

  private List<Map<String, Object>> items(ProcessingFunction function, List<ItemUse> uses) {
    return uses.stream().map(use -> use(function, use)).toList();
  }

  private Map<String, Object> use(ProcessingFunction function, ItemUse use) {
    return label(policy.item(use.item()).orElseThrow())
        .put("required", use.isRequired())
        .put("provision", words.of("provision", use.provision()))
        .put(
            "basis",
            use.basis().filter(own -> own != function.basis()).map(own -> words.of("basis", own)))
        .put("how", language.enumerate(how(use).toList()))
        .put("retention", use.retention().map(retention::of))
        .fields();
  }

  private View label(PolicyItem item) {
    return new View()
        .put("label", language.text(item.label(language.locale())))
        .put("sensitive", item.isSensitive())
        .put("ofOthers", item.subject() == DataSubject.ANOTHER_PERSON)
        .put("necessity", item.necessity().map(language::text))
        .put("impact", item.impact().map(language::text));
  }

  private Stream<String> how(ItemUse use) {
    return Stream.of(
            use.sources().stream().map(source -> words.of("source", source)),
            use.means().stream().map(means -> words.of("means", means)),
            use.frequency().map(often -> words.of("frequency", often)).stream(),
            use.switches().stream().map(this::switchText))
        .flatMap(texts -> texts);
  }

  private String switchText(Switch control) {
    return words.of("collected.switch", control.place());
  }

  private Map<String, Object> permission(Permission permission) {
    List<String> notes =
        Stream.concat(
                permission.when().map(when -> words.of("moment", when)).stream(),
                permission.frequency().map(often -> words.of("frequency", often)).stream())
            .toList();
    return new View()
        .put("name", permission.name())
        .put("plain", language.permissions().find(permission.name()))
        .put("notes", language.enumerate(notes))
        .put("reason", permission.reason().map(language::text))
        .fields();
  }
}
