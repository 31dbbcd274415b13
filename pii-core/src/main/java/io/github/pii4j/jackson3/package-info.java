/** Personal values in JSON, for Jackson 3. */
@NullMarked
package io.github.pii4j.jackson3;

import org.jspecify.annotations.NullMarked;
