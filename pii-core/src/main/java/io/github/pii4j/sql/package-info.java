/**
 * What the modules that keep something in a database share, and nobody else may use: transactions
 * on a pool or within one of the host's, statements, numbered migrations, and failures without
 * values. Plain JDBC.
 */
@NullMarked
package io.github.pii4j.sql;

import org.jspecify.annotations.NullMarked;
