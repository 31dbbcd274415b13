package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * How values of one type are read: the type as an object, for code that works on any of them.
 *
 * <p>Every typed value offers its own as a constant, such as {@code CitizenId.TYPE}; a host makes
 * one with {@link #of} or implements this. Implementations are stateless and thread-safe.
 *
 * @param <T> the type of the values
 */
public interface PiiType<T extends PersonalValue> {

  /** The name on the command line and in messages, such as {@code citizen-id}. */
  String name();

  /** The kind of data that every value of this type is. */
  DataCategory category();

  /**
   * Looks for defects without building anything.
   *
   * @return 0 if {@code text} is well formed, else the {@link Reason#bit() bits} of all reasons,
   *     errors and warnings alike; {@link Reason#decode} reads them
   */
  int check(CharSequence text);

  /** Reads {@code text}; never throws for bad text. */
  Parsed<T> tryParse(CharSequence text);

  /**
   * Reads {@code text}.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  default T parse(CharSequence text) {
    return tryParse(text).orElseThrow();
  }

  /**
   * A host's own type, of one function that judges and one that builds.
   *
   * @param name lower-case words joined by hyphens
   * @param check 0 for a good text, else the {@link Reason#bit() bits} of what is wrong, every one
   *     of which refuses it; a text of more than 1,024 characters never gets so far
   * @param build the value of a text that the check has let through
   */
  static <T extends PersonalValue> PiiType<T> of(
      String name,
      DataCategory category,
      ToIntFunction<CharSequence> check,
      Function<CharSequence, T> build) {
    return new HostType<>(name, category, check, build);
  }
}
