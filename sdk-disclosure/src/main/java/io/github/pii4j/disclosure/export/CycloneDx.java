package io.github.pii4j.disclosure.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.internal.RegistryWords;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes a registry as a bill of materials (CycloneDX 1.6, ECMA-424): each SDK as a component, what
 * it collects as data with its classification, and the operator that it sends to as a service.
 */
final class CycloneDx {

  private final SdkRegistry registry;
  private final RegistryWords words;
  private final Optional<LocalDate> day;

  private CycloneDx(SdkRegistry registry, RegistryWords words, Optional<LocalDate> day) {
    this.registry = registry;
    this.words = words;
    this.day = day;
  }

  static String write(SdkRegistry registry, RegistryWords words, Optional<LocalDate> day) {
    return IndentedJson.of(new CycloneDx(registry, words, day).numbered());
  }

  /** The serial number is drawn from the content: the same registry has the same. */
  private CanonicalJson numbered() {
    UUID serial = serial(members().build().toText());
    return members().text("serialNumber", "urn:uuid:" + serial).build();
  }

  private JsonMembers members() {
    List<SdkDisclosure> sdks = registry.sdks();
    CycloneDxComponent component = new CycloneDxComponent(words);
    CycloneDxService service = new CycloneDxService(words);
    List<SdkDisclosure> sending = sdks.stream().filter(CycloneDxService::isFor).toList();
    return new JsonMembers()
        .text("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json")
        .text("bomFormat", "CycloneDX")
        .text("specVersion", "1.6")
        .whole("version", 1)
        .member("metadata", metadata())
        .list("components", sdks.stream().map(component::of).toList())
        .list("services", sending.stream().map(service::of).toList())
        .list("dependencies", sending.stream().map(CycloneDx::dependency).toList());
  }

  private CanonicalJson metadata() {
    CanonicalJson tool =
        new JsonMembers().text("type", "application").text("name", "pii4j").build();
    CanonicalJson tools = new JsonMembers().list("components", List.of(tool)).build();
    String language = words.locale().getLanguage();
    return new JsonMembers()
        .text("timestamp", day.map(date -> date + "T00:00:00Z"))
        .member("tools", tools)
        .list("properties", List.of(CycloneDxComponent.property("language", language)))
        .build();
  }

  private static CanonicalJson dependency(SdkDisclosure sdk) {
    return new JsonMembers()
        .text("ref", sdk.id())
        .texts("dependsOn", List.of(CycloneDxService.reference(sdk)))
        .build();
  }

  /** Version 8 of RFC 9562: the first bits of a hash, beside those that say so. */
  private static UUID serial(String content) {
    ByteBuffer hash = ByteBuffer.wrap(sha256(content));
    long high = (hash.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x8000L;
    long low = (hash.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static byte[] sha256(String content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
