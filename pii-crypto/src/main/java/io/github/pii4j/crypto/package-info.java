/** Encryption of typed values, bound to the place where they are kept. */
@NullMarked
package io.github.pii4j.crypto;

import org.jspecify.annotations.NullMarked;
