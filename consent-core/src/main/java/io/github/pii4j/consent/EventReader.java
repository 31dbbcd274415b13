package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.policy.ContentHash;
import io.github.pii4j.policy.PolicyVersion;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the text of an event, and accepts no other text than the one there is of it. */
final class EventReader {

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> NUMBERS = Set.of("at", "expires", "number", "v");

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Long> numbers = new HashMap<>();

  private EventReader() {}

  /**
   * The event.
   *
   * @throws LedgerException if this is not the text of one
   */
  static EventText read(byte[] body) {
    try {
      EventText text = parsed(body);
      if (!Arrays.equals(text.toBytes(), body)) {
        throw new IllegalArgumentException("not the canonical text");
      }
      return text;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new LedgerException(LedgerException.Code.UNREADABLE);
    }
  }

  /** Whether this, which was just written, reads as what it was written from. */
  static boolean readsAs(EventText written, byte[] body) {
    try {
      return parsed(body).equals(written);
    } catch (JacksonException | IllegalArgumentException e) {
      return false;
    }
  }

  private static EventText parsed(byte[] body) {
    EventReader reader = new EventReader();
    reader.collect(body);
    return reader.text();
  }

  private void collect(byte[] body) {
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), body)) {
      expect(in.nextToken(), JsonToken.START_OBJECT);
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        collect(in, in.currentName());
      }
      expect(in.currentToken(), JsonToken.END_OBJECT);
    }
  }

  private void collect(JsonParser in, String name) {
    if (NUMBERS.contains(name)) {
      expect(in.nextToken(), JsonToken.VALUE_NUMBER_INT);
      numbers.put(name, in.getLongValue());
    } else {
      expect(in.nextToken(), JsonToken.VALUE_STRING);
      texts.put(name, in.getString());
    }
  }

  private EventText text() {
    if (number("v") != EventText.FORM) {
      throw new IllegalArgumentException("another form");
    }
    return new EventText(
        event(),
        new LedgerName(required("ledger")),
        optional("previous").map(Hash::parse),
        optional("details").map(Hash::parse));
  }

  private ConsentEvent event() {
    return new ConsentEvent(
        new EventId(required("id")),
        new Pseudonym(required("person")),
        number("number"),
        EventText.instant(number("at")),
        EventText.KINDS.constant(required("kind")),
        ConsentScope.parse(required("scope")),
        optional("document").map(this::shown),
        optional("act").map(this::act),
        EventText.ACTORS.constant(required("actor")),
        EventText.BUNDLES.constant(required("bundle")),
        Optional.ofNullable(numbers.get("expires")).map(EventText::instant),
        optional("ground").map(EventText.GROUNDS::constant));
  }

  private Shown shown(String document) {
    return new Shown(
        document,
        PolicyVersion.parse(required("version")),
        new ContentHash(required("model")),
        new ContentHash(required("text")),
        Locale.forLanguageTag(required("locale")),
        optional("screen").map(ContentHash::new));
  }

  private ConsentAct act(String kind) {
    return new ConsentAct(
        EventText.ACTS.constant(kind),
        EventText.CONTROLS.constant(required("control")),
        required("surface"));
  }

  private long number(String name) {
    return Optional.ofNullable(numbers.get(name))
        .orElseThrow(() -> new IllegalArgumentException("a number is missing"));
  }

  private String required(String name) {
    return optional(name).orElseThrow(() -> new IllegalArgumentException("a text is missing"));
  }

  private Optional<String> optional(String name) {
    return Optional.ofNullable(texts.get(name));
  }

  private static void expect(Object found, JsonToken expected) {
    if (found != expected) {
      throw new IllegalArgumentException("another shape");
    }
  }
}
