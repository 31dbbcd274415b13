package io.github.pii4j.disclosure.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Work on many things at once, with the outcome of working on one after the other. */
final class Parallel {

  private Parallel() {}

  /**
   * What each becomes, in the order of the list.
   *
   * @throws RuntimeException that of the first one, in the order of the list, that fails
   */
  static <T, R> List<R> map(List<T> all, Function<T, R> work) {
    return all.parallelStream().map(one -> Outcome.of(one, work)).toList().stream()
        .map(Outcome::get)
        .toList();
  }

  /**
   * Does it to each.
   *
   * @throws RuntimeException that of the first one, in the order of the list, that fails
   */
  static <T> void forEach(List<T> all, Consumer<T> work) {
    List<Boolean> done =
        map(
            all,
            one -> {
              work.accept(one);
              return true;
            });
    assert done.size() == all.size();
  }

  /**
   * What became of one.
   *
   * @param value absent if it failed
   * @param failure null if it did not
   */
  private record Outcome<R>(@Nullable R value, @Nullable RuntimeException failure) {

    static <T, R> Outcome<R> of(T one, Function<T, R> work) {
      try {
        return new Outcome<>(work.apply(one), null);
      } catch (RuntimeException e) {
        return new Outcome<>(null, e);
      }
    }

    R get() {
      if (failure != null) {
        throw failure;
      }
      return Optional.ofNullable(value).orElseThrow();
    }
  }
}
