/** The rights of a person: one store of the host's, and access, copy, correction, and more. */
@NullMarked
package io.github.pii4j.rights;

import org.jspecify.annotations.NullMarked;
