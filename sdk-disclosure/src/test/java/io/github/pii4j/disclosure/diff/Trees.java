package io.github.pii4j.disclosure.diff;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Registries as trees that tests edit before they are read. */
final class Trees {

  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private static final Map<String, JsonNode> PARSED = new ConcurrentHashMap<>();

  private Trees() {}

  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(Trees.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode parse(String yaml) {
    return (ObjectNode) value(yaml);
  }

  /** A copy of what the text says; each text is parsed once. */
  static JsonNode value(String yaml) {
    return PARSED.computeIfAbsent(yaml, YAML::readTree).deepCopy();
  }

  static SdkRegistry read(JsonNode tree) {
    return SdkRegistry.read(Document.of("sdks.json", tree.toString()), Catalogue.bundled());
  }

  static ObjectNode sdk(ObjectNode registry, String id) {
    for (JsonNode sdk : registry.get("sdks")) {
      if (sdk.get("id").asString().equals(id)) {
        return (ObjectNode) sdk;
      }
    }
    throw new IllegalArgumentException("no SDK " + id);
  }

  /** A registry of {@code size} SDKs, s0 and so on, each with some of the keys of the format. */
  static ObjectNode random(long seed, int size) {
    Random random = new Random(seed);
    ObjectNode registry =
        parse("{apiVersion: privacy/v1, kind: SdkRegistry, locales: [zh-CN], sdks: []}");
    for (int i = 0; i < size; i++) {
      ((ArrayNode) registry.get("sdks")).add(randomSdk(random, "s" + i));
    }
    return registry;
  }

  private static ObjectNode randomSdk(Random random, String id) {
    ObjectNode sdk = parse("{name: {zh: 某 SDK}}").put("id", id);
    for (RegistryEdit edit : EDITS) {
      if (!edit.path().isEmpty() && !edit.before().isEmpty() && random.nextInt(4) == 0) {
        edit.prepare(wrapping(sdk), id);
      }
    }
    return sdk;
  }

  private static final List<RegistryEdit> EDITS = RegistryEdit.all();

  private static ObjectNode wrapping(ObjectNode sdk) {
    ObjectNode registry = parse("{sdks: []}");
    ((ArrayNode) registry.get("sdks")).add(sdk);
    return registry;
  }

  /** The same with the entries of every mapping, and the SDKs, in another order. */
  static JsonNode shuffled(JsonNode node, Random random) {
    if (node instanceof ObjectNode mapping) {
      List<String> keys = new ArrayList<>(mapping.propertyNames());
      Collections.shuffle(keys, random);
      ObjectNode copy = mapping.objectNode();
      keys.forEach(
          key ->
              copy.set(
                  key,
                  key.equals("locales") ? mapping.get(key) : shuffled(mapping.get(key), random)));
      return copy;
    }
    if (node instanceof ArrayNode list) {
      List<JsonNode> elements = new ArrayList<>();
      list.forEach(element -> elements.add(shuffled(element, random)));
      Collections.shuffle(elements, random);
      return list.arrayNode().addAll(elements);
    }
    return node;
  }
}
