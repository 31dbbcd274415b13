package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.erasure.Claim;
import io.github.pii4j.erasure.ErasureStep;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at more than is asked for, without a lock, and leases one after the other if nobody was
 * faster. It looks again a few times if there was something but all of it went to others: an empty
 * answer means that nothing is due, or that others are busy with it.
 */
record RacingClaim() implements ClaimPath {

  private static final int CANDIDATES_FOR_EACH = 4;

  /** Once more than a row may be gone that its index still has, as a kill may leave it. */
  private static final int LOOKS = 50;

  @Override
  public List<ErasureStep> claim(StepTable steps, Claim claim) throws SQLException {
    List<ErasureStep> claimed = new ArrayList<>();
    List<ErasureStep> candidates;
    int looked = 0;
    do {
      candidates = steps.ready("erasure_step", claim, claim.most() * CANDIDATES_FOR_EACH, "");
      race(steps, claim, candidates, claimed);
      looked++;
    } while (claimed.isEmpty() && !candidates.isEmpty() && looked < LOOKS);
    return claimed;
  }

  private static void race(
      StepTable steps, Claim claim, List<ErasureStep> candidates, List<ErasureStep> claimed)
      throws SQLException {
    for (ErasureStep candidate : candidates) {
      if (claimed.size() == claim.most()) {
        return;
      }
      ErasureStep mine = candidate.claimed(claim.node(), claim.until());
      if (steps.leaseIfReady(mine)) {
        claimed.add(mine);
      }
    }
  }
}
