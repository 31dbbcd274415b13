/** Who agreed to what, when, and what may be processed now. */
@NullMarked
package io.github.pii4j.consent;

import org.jspecify.annotations.NullMarked;
