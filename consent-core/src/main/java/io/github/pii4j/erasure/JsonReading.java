package io.github.pii4j.erasure;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.CanonicalJson.Array;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.CanonicalJson.Text;
import io.github.pii4j.document.CanonicalJson.Whole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the members of a JSON object that this package wrote. */
final class JsonReading {

  private final Members members;

  JsonReading(Members members) {
    this.members = members;
  }

  /**
   * Reads with {@code reading} what was stored.
   *
   * @throws ErasureException if that is something else
   */
  static <R> R read(String json, Function<JsonReading, R> reading) {
    try {
      return reading.apply(new JsonReading((Members) CanonicalJson.read(json)));
    } catch (IllegalArgumentException | ClassCastException | java.time.DateTimeException e) {
      throw new ErasureException(ErasureException.Code.UNREADABLE);
    }
  }

  Optional<String> optional(String key) {
    return Optional.ofNullable(members.byKey().get(key)).map(value -> ((Text) value).value());
  }

  String text(String key) {
    return optional(key).orElseThrow(() -> new IllegalArgumentException("a member is missing"));
  }

  long whole(String key) {
    return members.byKey().get(key) instanceof Whole number ? number.value() : missing();
  }

  long whole(String key, long otherwise) {
    return members.byKey().containsKey(key) ? whole(key) : otherwise;
  }

  private static long missing() {
    throw new IllegalArgumentException("a number is missing");
  }

  Instant instant(String key) {
    return StoredTime.moment(text(key));
  }

  LocalDate date(String key) {
    return StoredTime.day(text(key));
  }

  Members members(String key) {
    return object(key)
        .orElseThrow(() -> new IllegalArgumentException("a member is missing"))
        .members;
  }

  Optional<JsonReading> object(String key) {
    return Optional.ofNullable(members.byKey().get(key))
        .map(value -> new JsonReading((Members) value));
  }

  List<String> texts(String key) {
    return elements(key).stream().map(value -> ((Text) value).value()).toList();
  }

  List<JsonReading> objects(String key) {
    return elements(key).stream().map(value -> new JsonReading((Members) value)).toList();
  }

  private List<? extends CanonicalJson> elements(String key) {
    CanonicalJson value = members.byKey().get(key);
    return value == null ? List.of() : ((Array) value).elements();
  }
}
