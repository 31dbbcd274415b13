/** What both Jackson modules have in common: which values appear in JSON, and how. */
@NullMarked
package io.github.pii4j.jackson;

import org.jspecify.annotations.NullMarked;
