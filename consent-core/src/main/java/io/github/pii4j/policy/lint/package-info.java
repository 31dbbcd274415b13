/** What a policy must not say or leave out, found by rules that name their law. */
@NullMarked
package io.github.pii4j.policy.lint;

import org.jspecify.annotations.NullMarked;
