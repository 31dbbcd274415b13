package io.github.pii4j.disclosure.export;

import java.util.List;
import java.util.stream.Stream;

/** The rows of Google Play's Data safety form, from dated tables. Immutable and thread-safe. */
final class GoogleForm {

  static final GoogleForm BUNDLED = new GoogleForm();

  private final List<List<String>> general = ExportResources.rows("google-questions.tsv");
  private final List<List<String>> types = ExportResources.rows("google-types.tsv");
  private final List<List<String>> usage = ExportResources.rows("google-usage.tsv");

  private GoogleForm() {}

  /** Whether the form asks for this type, such as {@code Personal info / Name}. */
  boolean hasType(String label) {
    return types.stream().anyMatch(type -> type.get(2).equals(label));
  }

  /** Every row in the order of the form, with its answer; an empty value is no answer. */
  Stream<GoogleQuestion> questions(GoogleAnswers answers) {
    return Stream.of(
            general.stream().map(row -> general(row, answers)),
            types.stream().map(type -> type(type, answers)),
            types.stream().flatMap(type -> usage.stream().map(row -> usage(type, row, answers))))
        .flatMap(rows -> rows);
  }

  private static GoogleQuestion general(List<String> row, GoogleAnswers answers) {
    String value = row.get(1).isEmpty() ? answers.general(row.get(0)) : "";
    return new GoogleQuestion(row.get(0), row.get(1), value, row.get(2), row.get(3));
  }

  private static GoogleQuestion type(List<String> type, GoogleAnswers answers) {
    String value = answers.collects(type.get(2)) ? "true" : "";
    return new GoogleQuestion(type.get(0), type.get(1), value, "MULTIPLE_CHOICE", type.get(2));
  }

  private static GoogleQuestion usage(List<String> type, List<String> row, GoogleAnswers answers) {
    String label = type.get(2);
    String name = label.substring(label.indexOf(" / ") + 3);
    return new GoogleQuestion(
        "PSL_DATA_USAGE_RESPONSES:" + type.get(1) + ":" + row.get(0),
        row.get(1),
        answers.usage(label, row.get(0), row.get(1)),
        row.get(2),
        "Data usage and handling (" + name + ") / " + row.get(3));
  }
}
