/** A privacy policy as data: what is collected, what for, and what a refusal costs. */
@NullMarked
package io.github.pii4j.policy;

import org.jspecify.annotations.NullMarked;
