/** Personal values in JSON, for Jackson 2. */
@NullMarked
package io.github.pii4j.jackson2;

import org.jspecify.annotations.NullMarked;
