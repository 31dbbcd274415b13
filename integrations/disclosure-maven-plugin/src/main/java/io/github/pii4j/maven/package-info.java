/** The pii4j command as goals of a Maven build. */
@NullMarked
package io.github.pii4j.maven;

import org.jspecify.annotations.NullMarked;
