package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.policy.ContentHash;
import io.github.pii4j.policy.DisclosureGround;
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
      EventReader reader = new EventReader();
      reader.collect(body);
      EventText text = reader.text();
      if (!Arrays.equals(text.toBytes(), body)) {
        throw new IllegalArgumentException("not the canonical text");
      }
      return text;
    } catch (JacksonException | IllegalArgumentException e) {
      throw new LedgerException(LedgerException.Code.UNREADABLE);
    }
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
        constant(EventKind.values(), required("kind")),
        ConsentScope.parse(required("scope")),
        optional("document").map(this::shown),
        optional("act").map(this::act),
        constant(Actor.values(), required("actor")),
        constant(ConsentEvent.Bundle.values(), required("bundle")),
        Optional.ofNullable(numbers.get("expires")).map(EventText::instant),
        optional("ground").map(word -> constant(DisclosureGround.values(), word)));
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
        constant(ConsentAct.Kind.values(), kind),
        constant(ConsentAct.Control.values(), required("control")),
        required("surface"));
  }

  private static <E extends Enum<E>> E constant(E[] all, String word) {
    return Arrays.stream(all)
        .filter(one -> EventText.word(one).equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such word"));
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
