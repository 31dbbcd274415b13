/** The one vocabulary: what kinds of personal data there are, as dated data. */
@NullMarked
package io.github.pii4j.category;

import org.jspecify.annotations.NullMarked;
