package io.github.pii4j.value;

import java.util.List;

/**
 * The outcome of reading a text: a value, or the reasons why there is none.
 *
 * @param <T> the type of the value
 */
public sealed interface Parsed<T extends PersonalValue> {

  /** Every defect found, in the order of {@link Reason}; warnings only if the text was accepted. */
  List<Defect> defects();

  /** The value. */
  T orElseThrow();

  /**
   * The text was accepted.
   *
   * @param value the value; prints masked
   * @param defects warnings, mostly none
   * @param <T> the type of the value
   */
  record Valid<T extends PersonalValue>(T value, List<Defect> defects) implements Parsed<T> {

    /** Copies the defects. */
    public Valid {
      defects = List.copyOf(defects);
    }

    @Override
    public T orElseThrow() {
      return value;
    }
  }

  /**
   * The text was refused.
   *
   * @param type the name of the type that was tried
   * @param defects every reason, errors and warnings
   * @param <T> the type of the value
   */
  record Invalid<T extends PersonalValue>(String type, List<Defect> defects) implements Parsed<T> {

    /** Copies the defects. */
    public Invalid {
      defects = List.copyOf(defects);
    }

    @Override
    public T orElseThrow() {
      throw new InvalidPiiException(type, defects);
    }
  }
}
