package io.github.pii4j.crypto;

import io.github.pii4j.crypto.KeyEvent.KeyKept;
import io.github.pii4j.crypto.KeyEvent.KeyReserved;
import io.github.pii4j.crypto.KeyEvent.KeysShredded;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where in the log the keys lie that are there, and how much of it is no longer needed. */
final class KeyPlaces {

  private final Map<KeyScope, NavigableMap<KeyId, KeyPlace>> places = new HashMap<>();
  private long needless;

  /**
   * Takes note of a record.
   *
   * @return where keys lie that are no longer there
   */
  List<KeyPlace> note(KeyEvent event, KeyPlace own) {
    if (event instanceof KeyReserved) {
      needless += own.frameLength();
    }
    List<KeyPlace> gone = replaced(event, own);
    gone.forEach(place -> needless += place.frameLength());
    return gone;
  }

  /** How many bytes a new log would not have. */
  long needless() {
    return needless;
  }

  /** The first key that is there but not as it was written. */
  Optional<KeyPlace> firstDamaged() {
    return places.values().stream()
        .flatMap(keys -> keys.values().stream())
        .filter(place -> place.state() != WrappedState.INTACT)
        .min((left, right) -> Long.compare(left.frameAt(), right.frameAt()));
  }

  private List<KeyPlace> replaced(KeyEvent event, KeyPlace own) {
    if (event instanceof KeyKept kept) {
      return Stream.ofNullable(keysOf(event).put(kept.key().id(), own)).toList();
    }
    if (event instanceof KeysShredded shredded) {
      NavigableMap<KeyId, KeyPlace> shreds = keysOf(event).headMap(shredded.upTo(), true);
      List<KeyPlace> gone = List.copyOf(shreds.values());
      shreds.clear();
      return gone;
    }
    return List.of();
  }

  private NavigableMap<KeyId, KeyPlace> keysOf(KeyEvent event) {
    return places.computeIfAbsent(event.scope(), unheard -> new TreeMap<>(KeyShelf::compare));
  }
}
