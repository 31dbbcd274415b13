package io.github.pii4j.erasure.jdbc;

import io.github.pii4j.erasure.Claim;
import io.github.pii4j.erasure.ErasureStep;
import java.sql.SQLException;
import java.util.List;

/** How nodes that claim at once get different steps. */
sealed interface ClaimPath permits SkippingClaim, RacingClaim {

  /** Claims within the transaction of the table's session. */
  List<ErasureStep> claim(StepTable steps, Claim claim) throws SQLException;
}
