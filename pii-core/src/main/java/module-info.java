/**
 * Data categories, typed personal values, masks, and redaction of text.
 *
 * <p>Plain Java: no framework, no reflection, no global state.
 */
module io.github.pii4j.core {
  requires static transitive org.jspecify;

  exports io.github.pii4j.category;
  exports io.github.pii4j.mask;
  exports io.github.pii4j.text;
  exports io.github.pii4j.value;
}
