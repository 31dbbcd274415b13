/** Constraints of Jakarta Validation on texts that should be personal values. */
@NullMarked
package io.github.pii4j.validation;

import org.jspecify.annotations.NullMarked;
