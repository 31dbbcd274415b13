package io.github.pii4j.document;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into the values that have a canonical form. */
final class CanonicalJsonReader {

  private static final int MOST_LEVELS = 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MOST_LEVELS).build())
          .build();

  private CanonicalJsonReader() {}

  static CanonicalJson read(String json) {
    try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      if (in.nextToken() == null) {
        throw new IllegalArgumentException("not JSON: nothing is there");
      }
      CanonicalJson value = value(in);
      if (in.nextToken() != null) {
        throw new IllegalArgumentException("more than one JSON value");
      }
      return value;
    } catch (JacksonException e) {
      throw new IllegalArgumentException("not JSON" + place(e.getLocation()));
    }
  }

  private static String place(@Nullable TokenStreamLocation where) {
    return where == null ? "" : ", line " + where.getLineNr() + ", column " + where.getColumnNr();
  }

  private static CanonicalJson value(JsonParser in) {
    return switch (in.currentToken()) {
      case VALUE_STRING -> new CanonicalJson.Text(in.getString());
      case VALUE_NUMBER_INT -> new CanonicalJson.Whole(in.getLongValue());
      case VALUE_TRUE -> new CanonicalJson.Flag(true);
      case VALUE_FALSE -> new CanonicalJson.Flag(false);
      case START_ARRAY -> array(in);
      case START_OBJECT -> members(in);
      default ->
          throw new IllegalArgumentException(
              "not a text, whole number, flag, list or object, line "
                  + in.currentTokenLocation().getLineNr());
    };
  }

  private static CanonicalJson array(JsonParser in) {
    List<CanonicalJson> elements = new ArrayList<>();
    while (in.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(in));
    }
    return new CanonicalJson.Array(List.copyOf(elements));
  }

  private static CanonicalJson members(JsonParser in) {
    SortedMap<String, CanonicalJson> byKey = new TreeMap<>();
    while (in.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = in.currentName();
      in.nextToken();
      byKey.put(name, value(in));
    }
    return new CanonicalJson.Members(byKey);
  }
}
