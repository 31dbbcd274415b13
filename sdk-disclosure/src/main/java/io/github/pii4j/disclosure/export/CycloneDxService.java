package io.github.pii4j.disclosure.export;

import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkItem;
import io.github.pii4j.disclosure.internal.RegistryWords;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import java.util.List;

/** Writes the operator that an SDK sends to as a service of a bill of materials. */
final class CycloneDxService {

  private final RegistryWords words;
  private final CycloneDxOperator operator;

  CycloneDxService(RegistryWords words) {
    this.words = words;
    this.operator = new CycloneDxOperator(words);
  }

  /** An SDK that does not say whether data leave the device sends them: the graver reading. */
  static boolean isFor(SdkDisclosure sdk) {
    return !sdk.items().isEmpty() && !sdk.statesLocalOnly();
  }

  static String reference(SdkDisclosure sdk) {
    return sdk.id() + "#service";
  }

  CanonicalJson of(SdkDisclosure sdk) {
    JsonMembers service =
        new JsonMembers()
            .text("bom-ref", reference(sdk))
            .text("name", words.in(sdk.name()))
            .flag("x-trust-boundary", true)
            .list("data", sdk.items().stream().map(this::data).toList())
            .list("properties", domains(sdk));
    sdk.operator().ifPresent(company -> service.member("provider", operator.of(company)));
    return service.build();
  }

  private CanonicalJson data(SdkItem item) {
    return new JsonMembers()
        .text("flow", "inbound")
        .text("classification", CycloneDxComponent.classification(item))
        .text("name", item.code())
        .text("description", item.label(words.locale()))
        .build();
  }

  private static List<CanonicalJson> domains(SdkDisclosure sdk) {
    return sdk.match().domains().stream()
        .map(domain -> CycloneDxComponent.property("domain", domain))
        .toList();
  }
}
