package io.github.pii4j.erasure;

import java.time.Instant;

/**
 * Who works on a step, and until when nobody else does.
 *
 * @param owner the node
 * @param until when the lease ends unless it is extended
 */
public record Lease(NodeName owner, Instant until) {}
