/**
 * Encrypted columns and their index columns, for MyBatis and MyBatis-Plus.
 *
 * <p>The handlers stand for Java types of this library, so that none of them ever meets a string of
 * the host's; a configuration may register the whole package. A value is not decrypted on its way
 * into an object, for a handler sees a column and not the row, and without the person of the row
 * nothing opens: the host's service decrypts.
 */
@NullMarked
package io.github.pii4j.mybatis;

import org.jspecify.annotations.NullMarked;
