/** Two versions of an SDK registry compared by meaning. */
@NullMarked
package io.github.pii4j.disclosure.diff;

import org.jspecify.annotations.NullMarked;
