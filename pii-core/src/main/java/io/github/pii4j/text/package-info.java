/** Finding and hiding personal values in running text. */
@NullMarked
package io.github.pii4j.text;

import org.jspecify.annotations.NullMarked;
