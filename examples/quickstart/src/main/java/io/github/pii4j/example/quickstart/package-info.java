/** A plain Java class to copy. */
@NullMarked
package io.github.pii4j.example.quickstart;

import org.jspecify.annotations.NullMarked;
