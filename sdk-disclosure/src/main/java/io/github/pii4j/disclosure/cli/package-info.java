/** The pii4j command. */
@NullMarked
package io.github.pii4j.disclosure.cli;

import org.jspecify.annotations.NullMarked;
