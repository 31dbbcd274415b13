/**
 * Encryption of typed values, bound to the place where they are kept.
 *
 * <p>Begin at {@link io.github.pii4j.crypto.PiiCrypto}.
 */
@NullMarked
package io.github.pii4j.crypto;

import org.jspecify.annotations.NullMarked;
