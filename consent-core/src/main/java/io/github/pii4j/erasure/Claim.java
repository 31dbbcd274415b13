package io.github.pii4j.erasure;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks for steps to work on.
 *
 * @param node who asks
 * @param now steps that are due by then
 * @param until how long the leases last
 * @param handlers only steps of these: the others wait for a node that knows theirs
 * @param most how many
 */
public record Claim(NodeName node, Instant now, Instant until, Set<HandlerId> handlers, int most) {

  /** Copies, in order. */
  public Claim {
    handlers = Collections.unmodifiableSet(new TreeSet<>(handlers));
  }
}
