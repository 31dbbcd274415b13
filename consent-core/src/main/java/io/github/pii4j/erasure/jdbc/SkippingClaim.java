package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.erasure.Claim;
import io.github.pii4j.erasure.ErasureStep;
import java.sql.SQLException;
import java.util.List;

/**
 * Locks what nobody else has locked, then leases it.
 *
 * @param table with a hint for the plan
 */
record SkippingClaim(String table, Batching batching) implements ClaimPath {

  @Override
  public List<ErasureStep> claim(StepTable steps, Claim claim) throws SQLException {
    List<ErasureStep> free = steps.ready(table, claim, claim.most(), " FOR UPDATE SKIP LOCKED");
    List<ErasureStep> claimed =
        free.stream().map(step -> step.claimed(claim.node(), claim.until())).toList();
    steps.leaseLocked(claimed, batching);
    return claimed;
  }
}
