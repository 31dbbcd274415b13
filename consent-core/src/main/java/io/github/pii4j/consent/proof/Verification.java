package io.github.pii4j.consent.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * What verifying a log came to. That nothing was found says as much as was checked: without the
 * chain's key no link is, and behind {@code anchored} no checkpoint vouches for an entry.
 *
 * @param entries how many entries were looked at
 * @param chained how many of their links were checked with the chain's key
 * @param anchored the size of the largest checkpoint whose root the log has; 0 if there is none
 * @param findings what is wrong or worth knowing, in the order of the log; at most 10,000
 * @param more how many findings there were beyond those
 */
public record Verification(
    long entries, long chained, long anchored, List<Finding> findings, long more) {

  /** Copies. */
  public Verification {
    findings = List.copyOf(findings);
  }

  /** Whether no damage was found. */
  public boolean isIntact() {
    return more == 0 && findings.stream().noneMatch(finding -> finding.result().isDamage());
  }

  /**
   * {@link VerifyResult#OK}, or what the first damage is; {@link VerifyResult#NOTHING_VOUCHED_FOR}
   * if there was nothing to look at. That everything is gone, only a checkpoint shows that somebody
   * else kept.
   */
  public VerifyResult result() {
    return findings.stream()
        .map(Finding::result)
        .filter(VerifyResult::isDamage)
        .findFirst()
        .orElse(entries == 0 ? VerifyResult.NOTHING_VOUCHED_FOR : VerifyResult.OK);
  }

  /**
   * How many entries at the end no checkpoint covers: nobody but the owner of the log says that
   * they are what they were, and who has the chain's key could have made them up.
   */
  public long unvouched() {
    return Math.max(0, entries - anchored);
  }

  /** The same with one more, for what only the owner of the log knows. */
  public Verification with(Finding finding) {
    return with(List.of(finding));
  }

  /** The same with more; those beyond 10,000 are counted. */
  public Verification with(List<Finding> others) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(others);
    List<Finding> kept = all.subList(0, Math.min(all.size(), Findings.MOST));
    return new Verification(entries, chained, anchored, kept, more + all.size() - kept.size());
  }
}
