/** Key files from a shell: what {@code pii4j keys} does, found as a service. */
@NullMarked
package io.github.pii4j.crypto.cli;

import org.jspecify.annotations.NullMarked;
