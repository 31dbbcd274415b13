/**
 * Wrapped data keys and one-time codes in a database.
 *
 * <p>Begin at {@link io.github.pii4j.crypto.jdbc.JdbcDataKeyStore} or {@link
 * io.github.pii4j.crypto.jdbc.JdbcOneTimeCodeStore}.
 */
@NullMarked
package io.github.pii4j.crypto.jdbc;

import org.jspecify.annotations.NullMarked;
