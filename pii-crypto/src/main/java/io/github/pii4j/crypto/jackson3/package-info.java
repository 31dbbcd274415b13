/** Encrypted values in JSON, for Jackson 3. */
@NullMarked
package io.github.pii4j.crypto.jackson3;

import org.jspecify.annotations.NullMarked;
