package io.github.pii4j.disclosure.importer;

/**
 * A line of a list.
 *
 * @param number from 1
 */
record ListLine(int number, String text) {

  boolean isBlank() {
    return text.isBlank();
  }
}
