/** How much of a value may be shown: named, dated masks that fail closed. */
@NullMarked
package io.github.pii4j.mask;

import org.jspecify.annotations.NullMarked;
