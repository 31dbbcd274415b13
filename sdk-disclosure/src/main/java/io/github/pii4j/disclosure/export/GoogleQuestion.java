package io.github.pii4j.disclosure.export;

import java.util.List;

/** One row of the form, as Play Console exports and imports it. */
record GoogleQuestion(
    String question, String response, String value, String requirement, String label) {

  List<String> cells() {
    return List.of(question, response, value, requirement, label);
  }
}
