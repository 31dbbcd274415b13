/** What a change of a policy obliges its publisher to do. */
@NullMarked
package io.github.pii4j.policy.diff;

import org.jspecify.annotations.NullMarked;
