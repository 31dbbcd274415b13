/** Consent ledgers in a database. Begin at {@link io.github.pii4j.consent.jdbc.JdbcLedgerStore}. */
@NullMarked
package io.github.pii4j.consent.jdbc;

import org.jspecify.annotations.NullMarked;
