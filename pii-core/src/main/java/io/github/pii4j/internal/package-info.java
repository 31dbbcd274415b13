/** What the other packages share and nobody else may use. */
@NullMarked
package io.github.pii4j.internal;

import org.jspecify.annotations.NullMarked;
