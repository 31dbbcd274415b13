package io.github.pii4j.disclosure.export;

import io.github.pii4j.disclosure.SdkAgreement;
import io.github.pii4j.disclosure.SdkCollection;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkItem;
import io.github.pii4j.disclosure.SdkLinks;
import io.github.pii4j.disclosure.SdkReview;
import io.github.pii4j.disclosure.internal.RegistryWords;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.document.LocalizedText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes an SDK as a component of a bill of materials. */
final class CycloneDxComponent {

  private final RegistryWords words;
  private final CycloneDxOperator operator;

  CycloneDxComponent(RegistryWords words) {
    this.words = words;
    this.operator = new CycloneDxOperator(words);
  }

  CanonicalJson of(SdkDisclosure sdk) {
    JsonMembers component =
        new JsonMembers()
            .text("type", "library")
            .text("bom-ref", sdk.id())
            .text("name", words.in(sdk.name()))
            .text("version", sdk.versions().declared())
            .text("description", sdk.purpose().map(words::in))
            .text("purl", purls(sdk).findFirst())
            .list("components", parts(sdk))
            .list("externalReferences", references(sdk.links()))
            .list("properties", properties(sdk));
    sdk.operator().ifPresent(company -> component.member("supplier", operator.of(company)));
    return component.build();
  }

  static CanonicalJson property(String name, String value) {
    return new JsonMembers().text("name", "pii4j:" + name).text("value", value).build();
  }

  /** What an SDK collects, and the packages that it consists of beside the first. */
  private List<CanonicalJson> parts(SdkDisclosure sdk) {
    List<CanonicalJson> parts = new ArrayList<>();
    purls(sdk).skip(1).map(purl -> artifact(sdk, purl)).forEach(parts::add);
    if (!sdk.items().isEmpty()) {
      parts.add(data(sdk));
    }
    return parts;
  }

  private static CanonicalJson artifact(SdkDisclosure sdk, String purl) {
    String path = purl.replaceFirst("@.*", "");
    return new JsonMembers()
        .text("type", "library")
        .text("name", path.substring(path.lastIndexOf('/') + 1))
        .text("version", sdk.versions().declared())
        .text("purl", purl)
        .build();
  }

  private CanonicalJson data(SdkDisclosure sdk) {
    return new JsonMembers()
        .text("type", "data")
        .text("bom-ref", sdk.id() + "#data")
        .text("name", words.get("sdk.items"))
        .list("data", sdk.items().stream().map(this::item).toList())
        .build();
  }

  private CanonicalJson item(SdkItem item) {
    String label = item.label(words.locale());
    return new JsonMembers()
        .text("type", "dataset")
        .text("name", item.code())
        .text("description", label)
        .text("classification", classification(item))
        .texts("sensitiveData", item.isSensitive() ? List.of(label) : List.of())
        .build();
  }

  /** The category's word in the catalogue: general, private or sensitive. */
  static String classification(SdkItem item) {
    return RegistryWords.word(item.category().sensitivity());
  }

  /** A version is part of a package URL; a plus sign in it would mean a space. */
  private static Stream<String> purls(SdkDisclosure sdk) {
    String version = sdk.versions().declared().map(one -> "@" + one.replace("+", "%2B")).orElse("");
    return sdk.match().purls().stream().map(purl -> purl + version);
  }

  private List<CanonicalJson> references(SdkLinks links) {
    return Stream.of(
            reference("other", "policy", links.policy()),
            reference("documentation", "compliance", links.compliance()),
            reference("website", "site", links.site()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<CanonicalJson> reference(String type, String link, Optional<URI> target) {
    return target.map(
        uri ->
            new JsonMembers()
                .text("type", type)
                .text("url", uri.toASCIIString())
                .text("comment", words.get("link." + link))
                .build());
  }

  /** What the standard has no field for, in the words of the registry's own format. */
  private List<CanonicalJson> properties(SdkDisclosure sdk) {
    List<CanonicalJson> all = new ArrayList<>();
    each(all, "mainFunction", text(sdk.mainFunction()));
    each(all, "scenario", text(sdk.scenario()));
    each(all, "function", sdk.functions().stream());
    each(all, "role", word(sdk.role()));
    each(all, "platform", sdk.platforms().stream().map(RegistryWords::word));
    each(all, "method", word(sdk.collection().map(SdkCollection::method)));
    each(all, "sharing", word(sdk.sharing()));
    each(all, "permission", sdk.permissions().stream());
    each(all, "init", word(sdk.init()));
    each(all, "country", sdk.crossBorder().stream().flatMap(one -> one.countries().stream()));
    each(all, "reviewed", sdk.reviewed().map(SdkReview::on).stream().map(String::valueOf));
    each(all, "agreement", sdk.agreement().map(SdkAgreement::reference).stream());
    each(all, "measure", sdk.agreement().stream().flatMap(this::measures));
    return all;
  }

  private Stream<String> measures(SdkAgreement agreement) {
    return agreement.measures().stream().map(words::in);
  }

  private static void each(List<CanonicalJson> all, String name, Stream<String> values) {
    values.forEach(value -> all.add(property(name, value)));
  }

  private Stream<String> text(Optional<LocalizedText> text) {
    return text.stream().map(words::in);
  }

  private static Stream<String> word(Optional<? extends Enum<?>> constant) {
    return constant.stream().map(RegistryWords::word);
  }
}
