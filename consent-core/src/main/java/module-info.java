/** Privacy policies as data, their semantic diff, consent, and working-day deadlines. */
module io.github.pii4j.consent {
  requires transitive io.github.pii4j.core;
  requires transitive java.sql;
  requires static transitive org.jspecify;
  requires com.github.benmanes.caffeine;
  requires org.slf4j;
  requires tools.jackson.core;
  requires tools.jackson.dataformat.yaml;

  exports io.github.pii4j.calendar;
  exports io.github.pii4j.consent;
  exports io.github.pii4j.consent.jdbc;
  exports io.github.pii4j.consent.proof;
  exports io.github.pii4j.consent.receipt;
  exports io.github.pii4j.document;
  exports io.github.pii4j.erasure;
  exports io.github.pii4j.erasure.jdbc;
  exports io.github.pii4j.erasure.testkit;
  exports io.github.pii4j.policy;
  exports io.github.pii4j.policy.diff;
  exports io.github.pii4j.policy.lint;
  exports io.github.pii4j.policy.rule;
  exports io.github.pii4j.rights;
  exports io.github.pii4j.rights.jdbc;
}
