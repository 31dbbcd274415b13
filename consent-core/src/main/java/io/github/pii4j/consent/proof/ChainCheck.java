package io.github.pii4j.consent.proof;

import io.github.pii4j.consent.proof.OrderCheck.Step;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Follows the links of a log's entries, without objects. After a broken link it goes on from the
 * link as stored, and as it should have been: one of the two is what the writer went on from, so
 * that the entry after is not blamed.
 */
final class ChainCheck {

  private final @Nullable KeyedChain chain;
  private final byte[] stored;
  private final byte[] right = new byte[Hash.BYTES];
  private final byte[] ofStray = new byte[Hash.BYTES];
  private final byte[] computed = new byte[Hash.BYTES];
  private boolean isBroken;
  private long checked;

  /** Without a key it accepts every link. */
  ChainCheck(@Nullable KeyedChain chain, Hash start) {
    this.chain = chain;
    this.stored = start.bytes();
  }

  /**
   * Checks an entry's link.
   *
   * @param hash the hash of the entry's bytes
   * @return the hash that the writer chained, as far as that shows: the stored one or that of the
   *     bytes
   */
  byte[] check(Step step, LogEntry entry, byte[] hash, Findings findings) {
    byte[] leaf = entry.leaf().raw();
    byte[] link = entry.link().raw();
    switch (step) {
      case STRAYS -> copy(link, ofStray);
      case JUMPS -> goOn(link);
      case RESUMES -> {
        goOn(ofStray);
        return follow(entry.sequence(), leaf, hash, link, findings);
      }
      case FOLLOWS -> {
        return follow(entry.sequence(), leaf, hash, link, findings);
      }
    }
    return leaf;
  }

  private byte[] follow(long sequence, byte[] leaf, byte[] hash, byte[] link, Findings findings) {
    if (chain == null) {
      return leaf;
    }
    checked++;
    if (fits(chain, sequence, leaf, link)) {
      goOn(link);
      return leaf;
    }
    if (!Arrays.equals(leaf, hash) && fits(chain, sequence, hash, link)) {
      goOn(link);
      return hash;
    }
    findings.add(VerifyResult.BROKEN_LINK, sequence, "not the link that the key makes");
    chain.link(isBroken ? right : stored, sequence, leaf, computed);
    copy(computed, right);
    copy(link, stored);
    isBroken = true;
    return leaf;
  }

  private boolean fits(KeyedChain key, long sequence, byte[] leaf, byte[] link) {
    key.link(stored, sequence, leaf, computed);
    if (isBroken && !Arrays.equals(computed, link)) {
      key.link(right, sequence, leaf, computed);
    }
    return Arrays.equals(computed, link);
  }

  /** From here on, without looking back. */
  private void goOn(byte[] link) {
    copy(link, stored);
    isBroken = false;
  }

  private static void copy(byte[] from, byte[] to) {
    System.arraycopy(from, 0, to, 0, Hash.BYTES);
  }

  long checked() {
    return checked;
  }
}
