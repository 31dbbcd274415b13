/**
 * A log that proves: Merkle trees as in Certificate Transparency, a keyed chain, signed
 * checkpoints, and their verification offline. It knows nothing of what the entries mean.
 */
@NullMarked
package io.github.pii4j.consent.proof;

import org.jspecify.annotations.NullMarked;
