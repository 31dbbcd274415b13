/** Erasure cases in a database. Begin at {@link io.github.pii4j.erasure.jdbc.JdbcErasureStore}. */
@NullMarked
package io.github.pii4j.erasure.jdbc;

import org.jspecify.annotations.NullMarked;
