package io.github.pii4j.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the elements of a list, those that were read before not again: only what is without a
 * problem and does not depend on the document is remembered.
 *
 * @param reading the reading of the document
 * @param given what the reader depends on besides
 * @param reader reads one
 */
record RowReading<T>(Reading reading, Object given, Function<Section, T> reader) {

  List<T> all(List<SharedPart> rows) {
    Context context = new Context(given, Set.copyOf(reading.languages()));
    List<T> all = new ArrayList<>(rows.size());
    rows.forEach(row -> all.add(one(row, context)));
    return all;
  }

  @SuppressWarnings("unchecked") // An equal context means the same reader.
  private T one(SharedPart row, Context context) {
    Object known = row.reading(context);
    if (known != null) {
      return (T) known;
    }
    int problems = reading.problems();
    int asked = reading.timesSourceAsked();
    T result = WrittenKeys.read(row.node(), reading, reader);
    boolean own = reading.problems() > problems || reading.timesSourceAsked() > asked;
    return own ? result : (T) row.remember(context, result);
  }

  /**
   * What an element's reading depends on.
   *
   * @param given what the reader says
   * @param languages that every text must exist in
   */
  private record Context(Object given, Set<String> languages) {}
}
