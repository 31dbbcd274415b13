/** A labour platform that keeps its promises with pii4j, told as a story. */
@NullMarked
package io.github.pii4j.example.labour;

import org.jspecify.annotations.NullMarked;
