/** What checking, reading, masking and finding costs, beside what others take for it. */
@NullMarked
package io.github.pii4j.benchmark;

import org.jspecify.annotations.NullMarked;
