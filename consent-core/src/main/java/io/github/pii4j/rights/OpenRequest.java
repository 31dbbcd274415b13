package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

/**
 * A request that is to be done, and how long there is.
 *
 * @param request the request
 * @param workingDaysLeft the working days after today up to the day by which it must be done; 0 on
 *     that day, negative once it is past
 */
public record OpenRequest(RightsRequest request, int workingDaysLeft) {

  /** Checks that the request is there. */
  public OpenRequest {
    requireNonNull(request, "request");
  }

  /** Whether the time is up. */
  public boolean isOverdue() {
    return workingDaysLeft < 0;
  }
}
