package io.github.pii4j.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.InvalidDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The published schema and the reader accept and refuse the same files. */
class SchemaTests {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Registries.resource("sdks-v1.schema.json"), InputFormat.JSON);

  @Test
  void accepts_the_example_and_every_key_of_the_format() throws IOException {
    JsonNode example = YAML.readTree(Files.readString(Registries.EXAMPLE));
    JsonNode first = YAML.readTree(Files.readString(Registries.FIRST_EDITION));

    assertThat(SCHEMA.validate(example)).isEmpty();
    assertThat(SCHEMA.validate(first)).isEmpty();
    assertThat(SCHEMA.validate(complete())).isEmpty();
    assertThat(readerAccepts(example)).isTrue();
    assertThat(readerAccepts(complete())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void both_refuse_an_unknown_key_at_every_mapping(JsonPointer mapping) {
    JsonNode root = complete();
    ((ObjectNode) root.at(mapping)).put("unheardOf", "x");

    assertThat(schemaAccepts(root)).isFalse();
    assertThat(readerAccepts(root)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void both_agree_on_which_keys_may_be_left_out(JsonPointer key) {
    JsonNode root = complete();
    ((ObjectNode) root.at(key.head())).remove(key.last().getMatchingProperty());

    assertThat(schemaAccepts(root)).as(root.toString()).isEqualTo(readerAccepts(root));
  }

  @Test
  void both_refuse_a_file_without_a_required_key() {
    List<String> required =
        keys()
            .filter(key -> !acceptedWithout(key))
            .map(JsonPointer::toString)
            .filter(key -> !key.endsWith("/zh"))
            .toList();

    assertThat(required)
        .containsExactly(
            "/apiVersion",
            "/kind",
            "/locales",
            "/sdks",
            "/sdks/0/id",
            "/sdks/0/name",
            "/sdks/0/operator/name",
            "/sdks/0/operator/contacts/0/kind",
            "/sdks/0/operator/contacts/0/value",
            "/sdks/0/items/0/item",
            "/sdks/0/items/1/item",
            "/sdks/0/items/1/switch/call",
            "/sdks/0/items/2/item",
            "/sdks/0/items/2/parent",
            "/sdks/0/items/2/label",
            "/sdks/0/collection/method",
            "/sdks/0/sharing/mode",
            "/sdks/0/reviewed/on",
            "/sdks/0/agreement/reference",
            "/sdks/0/agreement/signed");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void both_refuse_a_value_of_another_kind(JsonPointer key) {
    JsonNode root = complete();
    ObjectNode parent = (ObjectNode) root.at(key.head());
    String name = key.last().getMatchingProperty();
    if (parent.get(name).isObject()) {
      parent.putArray(name).add("x");
    } else {
      parent.putObject(name).put("zz", "x");
    }

    assertThat(schemaAccepts(root)).as(root.toString()).isFalse();
    assertThat(readerAccepts(root)).as(root.toString()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("singleValues")
  void both_refuse_a_blank_value(JsonPointer value) {
    JsonNode root = complete();
    set(root, value, " ");

    assertThat(schemaAccepts(root)).as(root.toString()).isFalse();
    assertThat(readerAccepts(root)).as(root.toString()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("formedValues")
  void both_refuse_a_value_without_its_form(JsonPointer value) {
    JsonNode root = complete();
    set(root, value, "# no *form");

    assertThat(schemaAccepts(root)).as(root.toString()).isFalse();
    assertThat(readerAccepts(root)).as(root.toString()).isFalse();
  }

  static Stream<JsonPointer> mappings() {
    return pointers().filter(pointer -> complete().at(pointer).isObject());
  }

  static Stream<JsonPointer> keys() {
    return pointers()
        .filter(pointer -> !pointer.equals(JsonPointer.empty()) && !isElement(pointer));
  }

  static Stream<JsonPointer> singleValues() {
    return pointers().filter(pointer -> complete().at(pointer).isValueNode());
  }

  /** Single values but for free texts and names that have no form. */
  static Stream<JsonPointer> formedValues() {
    return singleValues()
        .filter(
            pointer ->
                !pointer
                    .toString()
                    .matches(".*/(zh|call|by|reference|value|pods/\\d+|permissions/\\d+)"));
  }

  private static boolean isElement(JsonPointer pointer) {
    return complete().at(pointer.head()) instanceof ArrayNode;
  }

  private static Stream<JsonPointer> pointers() {
    List<JsonPointer> found = new ArrayList<>();
    collect(complete(), JsonPointer.empty(), found);
    return found.stream();
  }

  private static void collect(JsonNode node, JsonPointer here, List<JsonPointer> found) {
    found.add(here);
    if (node instanceof ObjectNode mapping) {
      mapping
          .properties()
          .forEach(entry -> collect(entry.getValue(), here.appendProperty(entry.getKey()), found));
    }
    for (int i = 0; node instanceof ArrayNode && i < node.size(); i++) {
      collect(node.get(i), here.appendIndex(i), found);
    }
  }

  private static void set(JsonNode root, JsonPointer at, String value) {
    JsonNode parent = root.at(at.head());
    if (parent instanceof ArrayNode list) {
      list.set(at.last().getMatchingIndex(), value);
    } else {
      ((ObjectNode) parent).put(at.last().getMatchingProperty(), value);
    }
  }

  private static boolean acceptedWithout(JsonPointer key) {
    JsonNode root = complete();
    ((ObjectNode) root.at(key.head())).remove(key.last().getMatchingProperty());
    return schemaAccepts(root) || readerAccepts(root);
  }

  private static boolean schemaAccepts(JsonNode root) {
    return SCHEMA.validate(root).isEmpty();
  }

  private static boolean readerAccepts(JsonNode root) {
    try {
      SdkRegistry.read(Document.of("sdks.json", root.toString()), Catalogue.bundled());
      return true;
    } catch (InvalidDocumentException invalid) {
      return false;
    }
  }

  private static JsonNode complete() {
    return YAML.readTree(Registries.completeText());
  }
}
