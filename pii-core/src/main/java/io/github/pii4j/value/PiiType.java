package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * How values of one type are read: the type as an object, for code that works on any of them.
 *
 * <p>Every typed value offers its own as a constant, such as {@code CitizenId.TYPE}; a host
 * implements this for its own types. Implementations are stateless and thread-safe.
 *
 * @param <T> the type of the values
 */
public interface PiiType<T extends Pii> {

  /** The name on the command line and in messages, such as {@code citizen-id}. */
  String name();

  /** The kind of data that every value of this type is. */
  DataCategory category();

  /**
   * Looks for defects without building anything.
   *
   * @return 0 if {@code text} is well formed, else the {@link Reason#bit() bits} of all reasons,
   *     errors and warnings alike
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
}
