/** Receipts: what a person agreed to, in a form that they can keep and anybody can verify. */
@NullMarked
package io.github.pii4j.consent.receipt;

import org.jspecify.annotations.NullMarked;
