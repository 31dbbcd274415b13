package io.github.pii4j.disclosure.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.pii4j.disclosure.Registries;
import io.github.pii4j.disclosure.SdkRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CycloneDxTests {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_7, registry -> registry.schemas(CycloneDxTests::schema))
          .getSchema(resource("bom-1.6.schema.json"), InputFormat.JSON);

  @ParameterizedTest
  @MethodSource("registries")
  void is_valid_by_the_schema_of_the_standard(SdkRegistry registry) {
    for (Locale reader : List.of(Locale.ENGLISH, Exports.CHINESE)) {
      assertThat(SCHEMA.validate(bom(registry, reader))).isEmpty();
    }
  }

  @Test
  void the_schema_itself_refuses_what_the_standard_does_not_know() {
    String wrong = text(Exports.complete()).replace("\"dataset\"", "\"datasets\"");

    assertThat(SCHEMA.validate(JSON.readTree(wrong))).isNotEmpty();
  }

  @Property(tries = 100)
  void any_text_stays_a_text_and_the_whole_valid(@ForAll String words) {
    JsonNode bom = bom(Exports.saying(words), Locale.ENGLISH);

    assertThat(bom.at("/components/0/name").asString()).isEqualTo(words);
    assertThat(bom.at("/components/0/supplier/name").asString()).isEqualTo(words);
    assertThat(SCHEMA.validate(bom)).isEmpty();
  }

  @Test
  void names_the_package_with_its_version_and_the_operator_as_supplier() {
    JsonNode component = bom(Exports.complete(), Exports.CHINESE).at("/components/0");

    assertThat(component.at("/purl").asString()).isEqualTo("pkg:maven/com.example/location@6.4.9");
    assertThat(component.at("/supplier/name").asString()).isEqualTo("示例科技有限公司");
    assertThat(component.at("/supplier/address/country").asString()).isEqualTo("CN");
    assertThat(component.at("/supplier/contact/0/email").asString())
        .isEqualTo("privacy@example.com");
    assertThat(component.at("/externalReferences/0/url").asString())
        .isEqualTo("https://example.com/privacy");
  }

  @Test
  void each_further_package_is_a_component_of_the_sdk() {
    JsonNode bom =
        bom(
            Exports.withSdk(
                "match: {purl: [\"pkg:maven/com.example/a\", \"pkg:npm/b\"]}",
                "versions: {declared: 1.0+7}"),
            Locale.ENGLISH);

    assertThat(bom.at("/components/0/purl").asString())
        .isEqualTo("pkg:maven/com.example/a@1.0%2B7");
    assertThat(bom.at("/components/0/components/0/purl").asString()).isEqualTo("pkg:npm/b@1.0%2B7");
    assertThat(bom.at("/components/0/components/0/name").asString()).isEqualTo("b");
  }

  @Test
  void says_what_is_collected_with_its_classification() {
    JsonNode data = bom(Exports.complete(), Locale.ENGLISH).at("/components/0/components/0/data");

    assertThat(texts(data, "name"))
        .containsExactly("location.precise", "device.imei", "location.beacon");
    assertThat(texts(data, "classification")).containsExactly("sensitive", "private", "sensitive");
  }

  @Test
  void an_operator_that_is_sent_to_is_a_service_and_a_silent_list_counts_as_sending() {
    String items = "items: [{item: device.model}]";
    JsonNode silent = bom(Exports.withSdk(items), Locale.ENGLISH);
    JsonNode local =
        bom(
            Exports.withSdk(items, "collection: {method: sdk-local, transmits: false}"),
            Locale.ENGLISH);

    assertThat(texts(silent.at("/services"), "bom-ref")).containsExactly("some-sdk#service");
    assertThat(silent.at("/dependencies/0/dependsOn/0").asString()).isEqualTo("some-sdk#service");
    assertThat(local.has("services")).isFalse();
    assertThat(local.has("dependencies")).isFalse();
  }

  @Test
  void the_serial_number_follows_from_the_content_alone() {
    SdkRegistry registry = Exports.complete();

    assertThat(text(registry)).isEqualTo(text(Exports.complete()));
    assertThat(serial(bom(registry, Locale.ENGLISH)))
        .matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
        .isNotEqualTo(serial(bom(Exports.saying("other"), Locale.ENGLISH)));
  }

  @Test
  void names_a_time_only_if_it_was_given_one() {
    RegistryExport dated =
        RegistryExport.builder(Exports.complete()).day(LocalDate.parse("2026-11-26")).build();

    JsonNode bom = JSON.readTree(dated.as(ExportFormat.CYCLONEDX).text());
    assertThat(bom.at("/metadata/timestamp").asString()).isEqualTo("2026-11-26T00:00:00Z");
    assertThat(bom(Exports.complete(), Locale.ENGLISH).at("/metadata").has("timestamp")).isFalse();
  }

  static Stream<SdkRegistry> registries() {
    return Stream.of(
        Registries.example(),
        Registries.firstEdition(),
        Exports.complete(),
        new SdkRegistry(List.of(Locale.ENGLISH), List.of()));
  }

  private static String text(SdkRegistry registry) {
    return Exports.of(registry).as(ExportFormat.CYCLONEDX).text();
  }

  private static JsonNode bom(SdkRegistry registry, Locale reader) {
    RegistryExport export = RegistryExport.builder(registry).language(reader).build();
    return JSON.readTree(export.as(ExportFormat.CYCLONEDX).text());
  }

  private static String serial(JsonNode bom) {
    return bom.get("serialNumber").asString();
  }

  private static List<String> texts(JsonNode list, String key) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.get(key).asString())
        .toList();
  }

  /** The schemas that the standard's refers to, by their addresses. */
  private static String schema(String address) {
    return resource(address.substring(address.lastIndexOf('/') + 1));
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            CycloneDxTests.class.getResourceAsStream("cyclonedx/" + name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
