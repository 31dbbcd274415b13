/**
 * Encrypted columns and their index columns, for Jakarta Persistence.
 *
 * <p>The converters stand for Java types of this library, so that none of them ever meets a string
 * of the host's. A value is not decrypted on its way into an entity, for a converter sees a column
 * and not the row, and without the person of the row nothing opens: the host's service decrypts.
 */
@NullMarked
package io.github.pii4j.jpa;

import org.jspecify.annotations.NullMarked;
