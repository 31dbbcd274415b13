package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;

/**
 * A place in the list of open requests, which is ordered by the moment by which they are to be done
 * and the id. A request whose due date moves is at another place from then on.
 *
 * @param actBefore the moment, as in {@link RequestDue#actBefore}
 * @param id the id; empty before the first of the moment
 */
public record RequestPosition(Instant actBefore, String id) implements Comparable<RequestPosition> {

  /** Before every request. */
  public static final RequestPosition START = new RequestPosition(Instant.EPOCH, "");

  private static final Comparator<RequestPosition> ORDER =
      Comparator.comparing(RequestPosition::actBefore).thenComparing(RequestPosition::id);

  /** Checks that both are there. */
  public RequestPosition {
    requireNonNull(actBefore, "actBefore");
    requireNonNull(id, "id");
  }

  /** Where a request is: the place after which the next page begins. */
  public static RequestPosition of(RightsRequest at) {
    return new RequestPosition(at.due().actBefore(), at.id().text());
  }

  @Override
  public int compareTo(RequestPosition other) {
    return ORDER.compare(this, other);
  }
}
