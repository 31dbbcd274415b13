package io.github.pii4j.crypto;

import io.github.pii4j.crypto.KeyEvent.KeyKept;
import io.github.pii4j.crypto.KeyEvent.KeysShredded;
import io.github.pii4j.crypto.KeyEvent.ScopeSet;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys of one scope, and what is known of it; not thread-safe. Ids count without a sign. */
final class KeyShelf {

  static final KeyId NONE = new KeyId(0);
  private static final KeyId FIRST = new KeyId(1);

  private static final Comparator<Shredding> BY_TIME =
      Comparator.comparing(Shredding::shreddedAt)
          .thenComparing(Shredding::lastId, KeyShelf::compare);

  private final NavigableMap<KeyId, KeyKept> keys = new TreeMap<>(KeyShelf::compare);
  private KeyId nextId = FIRST;
  private boolean refusing;
  private List<Shredding> records = List.of();

  static int compare(KeyId left, KeyId right) {
    return Integer.compareUnsigned(left.value(), right.value());
  }

  @Nullable KeyKept get(KeyId id) {
    return keys.get(id);
  }

  List<KeyKept> keys() {
    return List.copyOf(keys.values());
  }

  List<KeyKept> keysAfter(KeyId id) {
    return List.copyOf(keys.tailMap(id, false).values());
  }

  /** The highest id of a key that is there, or {@link #NONE}. */
  KeyId lastId() {
    return keys.isEmpty() ? NONE : keys.lastKey();
  }

  /** Whether there is no key up to that id, and none that gets such an id in future. */
  boolean isGoneUpTo(KeyId id) {
    return keys.headMap(id, true).isEmpty() && compare(nextId, id) > 0;
  }

  KeyId nextId() {
    return nextId;
  }

  boolean isRefusing() {
    return refusing;
  }

  /** The first record that tells of the destruction of all keys that are there, if there is one. */
  @Nullable Shredding firstShreddingOfAll() {
    return records.stream()
        .filter(record -> compare(record.lastId(), lastId()) >= 0)
        .findFirst()
        .orElse(null);
  }

  /** The fewest events that make another shelf like this one. */
  Stream<KeyEvent> events(KeyScope scope) {
    Stream<KeyEvent> shreddings =
        records.stream().map(record -> new KeysShredded(record, NONE, refusing));
    ScopeSet rest = new ScopeSet(scope, nextId, refusing);
    return Stream.concat(shreddings, Stream.concat(keys.values().stream(), Stream.of(rest)));
  }

  ScopeKeys toScopeKeys() {
    return new ScopeKeys(keys.values().stream().map(KeyKept::key).toList(), nextId, refusing);
  }

  void keep(KeyKept kept) {
    keys.put(kept.key().id(), kept);
    neverGiveAgain(kept.key().id());
  }

  void reserve(KeyId id, long total) {
    keys.computeIfPresent(id, (same, kept) -> new KeyKept(kept.key(), total));
  }

  void shred(KeysShredded event) {
    keys.headMap(event.upTo(), true).clear();
    neverGiveAgain(event.upTo());
    neverGiveAgain(event.record().lastId());
    refusing = event.refusing();
    if (!records.contains(event.record())) {
      records = Stream.concat(records.stream(), Stream.of(event.record())).sorted(BY_TIME).toList();
    }
  }

  void set(ScopeSet event) {
    nextId = event.nextId();
    refusing = event.refusing();
  }

  private void neverGiveAgain(KeyId id) {
    if (compare(nextId, id) <= 0) {
      nextId = new KeyId(id.value() + 1);
    }
  }
}
