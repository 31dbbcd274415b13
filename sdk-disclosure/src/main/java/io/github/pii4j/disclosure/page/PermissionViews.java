package io.github.pii4j.disclosure.page;

import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.policy.Permission;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The permissions of the operating system, each with the functions and SDKs that use it, why, when,
 * and how to take it back (GB/T 41391-2022, 6.5).
 */
final class PermissionViews {

  private final PrivacyPolicy policy;
  private final SdkRegistry registry;
  private final PageLanguage language;
  private final PageWords words;

  PermissionViews(PrivacyPolicy policy, SdkRegistry registry, PageLanguage language) {
    this.policy = policy;
    this.registry = registry;
    this.language = language;
    this.words = language.words();
  }

  List<Map<String, Object>> all() {
    SortedSet<String> names = new TreeSet<>();
    policy.functions().forEach(one -> one.permissions().forEach(each -> names.add(each.name())));
    registry.sdks().forEach(sdk -> names.addAll(sdk.permissions()));
    return names.stream().map(this::permission).toList();
  }

  private Map<String, Object> permission(String name) {
    return new View()
        .put("name", name)
        .put("plain", language.permissions().find(name))
        .put("uses", policy.functions().stream().flatMap(one -> uses(one, name)).toList())
        .put(
            "sdks", registry.sdks().stream().filter(sdk -> asks(sdk, name)).map(this::sdk).toList())
        .fields();
  }

  private Stream<Map<String, Object>> uses(ProcessingFunction function, String name) {
    return function.permissions().stream()
        .filter(permission -> permission.name().equals(name))
        .map(permission -> use(function, permission));
  }

  private Map<String, Object> use(ProcessingFunction function, Permission permission) {
    Stream<String> notes =
        Stream.concat(
            permission.when().map(when -> words.of("moment", when)).stream(),
            permission.frequency().map(often -> words.of("frequency", often)).stream());
    return new View()
        .put("id", function.id())
        .put("label", language.text(function.label()))
        .put("reason", permission.reason().map(language::text))
        .put("notes", language.enumerate(notes.toList()))
        .put("off", off(function))
        .fields();
  }

  /** The way to withdraw consent, or else the switch of the function. */
  private List<Map<String, Object>> off(ProcessingFunction function) {
    return function
        .withdrawal()
        .map(route -> language.texts(route.steps()))
        .orElseGet(
            () ->
                function.switches().stream()
                    .map(one -> language.text(words.of("permissions.switch", one.place())))
                    .toList());
  }

  private static boolean asks(SdkDisclosure sdk, String name) {
    return sdk.permissions().contains(name);
  }

  private Map<String, Object> sdk(SdkDisclosure sdk) {
    return new View().put("id", sdk.id()).put("name", language.text(sdk.name())).fields();
  }
}
