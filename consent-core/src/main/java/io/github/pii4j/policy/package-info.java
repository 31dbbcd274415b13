/** Privacy policies as data: versions, purposes, items, rights. */
@NullMarked
package io.github.pii4j.policy;

import org.jspecify.annotations.NullMarked;
