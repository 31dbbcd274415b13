package io.github.pii4j.rights.jdbc;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.CanonicalJson.Array;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.CanonicalJson.Text;
import io.github.pii4j.document.CanonicalJson.Whole;
import io.github.pii4j.rights.RightsException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads the members of a JSON object that this package wrote. Its failures quote nothing. */
record StoredJson(Members members) {

  static <R> R read(String json, Function<StoredJson, R> reading) {
    try {
      return reading.apply(new StoredJson((Members) CanonicalJson.read(json)));
    } catch (IllegalArgumentException | ClassCastException | DateTimeException e) {
      throw new RightsException(RightsException.Code.UNREADABLE);
    }
  }

  boolean has(String key) {
    return members.byKey().containsKey(key);
  }

  String text(String key) {
    return ((Text) required(key)).value();
  }

  int whole(String key) {
    return Math.toIntExact(((Whole) required(key)).value());
  }

  Instant instant(String key) {
    return Instant.parse(text(key));
  }

  StoredJson object(String key) {
    return new StoredJson((Members) required(key));
  }

  List<String> texts(String key) {
    return elements(key).stream().map(one -> ((Text) one).value()).toList();
  }

  Set<String> set(String key) {
    return new TreeSet<>(texts(key));
  }

  List<StoredJson> objects(String key) {
    return elements(key).stream().map(one -> new StoredJson((Members) one)).toList();
  }

  private List<? extends CanonicalJson> elements(String key) {
    CanonicalJson list = members.byKey().get(key);
    return list == null ? List.of() : ((Array) list).elements();
  }

  private CanonicalJson required(String key) {
    CanonicalJson value = members.byKey().get(key);
    if (value == null) {
      throw new IllegalArgumentException("a member is missing");
    }
    return value;
  }
}
