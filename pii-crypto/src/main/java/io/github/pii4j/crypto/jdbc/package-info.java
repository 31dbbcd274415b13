/**
 * Wrapped data keys in a database.
 *
 * <p>Begin at {@link io.github.pii4j.crypto.jdbc.JdbcDataKeyStore}.
 */
@NullMarked
package io.github.pii4j.crypto.jdbc;

import org.jspecify.annotations.NullMarked;
