/** Working days of a country, and deadlines counted in them. */
@NullMarked
package io.github.pii4j.calendar;

import org.jspecify.annotations.NullMarked;
