/**
 * Data categories, typed personal values, masks, and redaction of text.
 *
 * <p>Plain Java: no framework, no reflection, no global state. The packages that adapt it to other
 * libraries need those only if a host uses them.
 */
@SuppressWarnings({
  "module",
  "requires-automatic",
  "requires-transitive-automatic"
}) // The other modules are built later; ArchUnit is not modular.
module io.github.pii4j.core {
  requires static transitive org.jspecify;
  requires static com.fasterxml.jackson.databind;
  requires static com.tngtech.archunit;
  requires static jakarta.validation;
  requires static java.sql;
  requires static net.jqwik.api;
  requires static tools.jackson.databind;

  exports io.github.pii4j.archunit;
  exports io.github.pii4j.category;
  exports io.github.pii4j.jackson;
  exports io.github.pii4j.jackson2;
  exports io.github.pii4j.jackson3;
  exports io.github.pii4j.mask;
  exports io.github.pii4j.sql to
      io.github.pii4j.consent,
      io.github.pii4j.crypto;
  exports io.github.pii4j.testkit;
  exports io.github.pii4j.text;
  exports io.github.pii4j.validation;
  exports io.github.pii4j.value;
}
