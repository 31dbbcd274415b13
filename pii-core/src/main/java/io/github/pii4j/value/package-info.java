/** Typed personal values that check themselves and never print in clear. */
@NullMarked
package io.github.pii4j.value;

import org.jspecify.annotations.NullMarked;
