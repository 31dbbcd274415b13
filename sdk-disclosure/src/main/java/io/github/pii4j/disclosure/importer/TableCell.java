package io.github.pii4j.disclosure.importer;

/**
 * What stands in one place of a table. A cell that spans several places stands in each, with the
 * same origin.
 *
 * @param line where it begins, from 1
 * @param text without space at its ends
 * @param origin which cell of the source it is
 */
record TableCell(int line, String text, long origin) {

  boolean isBlank() {
    return text.isBlank();
  }

  boolean isSameAs(TableCell other) {
    return origin == other.origin;
  }
}
