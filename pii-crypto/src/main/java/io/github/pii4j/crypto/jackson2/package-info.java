/** Encrypted values in JSON, for Jackson 2. */
@NullMarked
package io.github.pii4j.crypto.jackson2;

import org.jspecify.annotations.NullMarked;
