/**
 * Data categories, typed personal values, masks, and redaction of text.
 *
 * <p>Plain Java: no framework, no reflection, no global state.
 */
module io.github.pii4j.core {
  requires static transitive org.jspecify;
  requires static transitive com.fasterxml.jackson.databind;
  requires static transitive jakarta.validation;
  requires static transitive tools.jackson.databind;

  exports io.github.pii4j.category;
  exports io.github.pii4j.jackson;
  exports io.github.pii4j.jackson2;
  exports io.github.pii4j.jackson3;
  exports io.github.pii4j.mask;
  exports io.github.pii4j.text;
  exports io.github.pii4j.validation;
  exports io.github.pii4j.value;
}
