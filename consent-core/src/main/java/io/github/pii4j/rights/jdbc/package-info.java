/** Requests in a database. Begin at {@link io.github.pii4j.rights.jdbc.JdbcRequestStore}. */
@NullMarked
package io.github.pii4j.rights.jdbc;

import org.jspecify.annotations.NullMarked;
