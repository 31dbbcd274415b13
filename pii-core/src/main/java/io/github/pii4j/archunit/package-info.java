/** Rules for ArchUnit, by which a host keeps personal values where they belong. */
@NullMarked
package io.github.pii4j.archunit;

import org.jspecify.annotations.NullMarked;
