package io.github.pii4j.policy.diff;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Two lists of things with identifiers, matched: what came, what went, what stayed. */
final class Pairing<T> {

  private final List<T> before;
  private final List<T> after;
  private final Function<T, String> id;

  private Pairing(List<T> before, List<T> after, Function<T, String> id) {
    this.before = before;
    this.after = after;
    this.id = id;
  }

  static <T> Pairing<T> of(List<T> before, List<T> after, Function<T, String> id) {
    return new Pairing<>(before, after, id);
  }

  Pairing<T> added(Consumer<T> each) {
    missingFrom(before, after).forEach(each);
    return this;
  }

  Pairing<T> removed(Consumer<T> each) {
    missingFrom(after, before).forEach(each);
    return this;
  }

  /** What stayed but is not the same. */
  Pairing<T> kept(BiConsumer<T, T> each) {
    Map<String, T> old = byId(before);
    for (T one : after) {
      T match = old.get(id.apply(one));
      if (match != null && !match.equals(one)) {
        each.accept(match, one);
      }
    }
    return this;
  }

  private List<T> missingFrom(List<T> there, List<T> here) {
    Map<String, T> known = byId(there);
    return here.stream().filter(one -> !known.containsKey(id.apply(one))).toList();
  }

  private Map<String, T> byId(List<T> list) {
    return list.stream().collect(Collectors.toMap(id, Function.identity(), (first, same) -> first));
  }
}
