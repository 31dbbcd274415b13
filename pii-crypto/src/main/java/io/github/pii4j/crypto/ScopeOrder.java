package io.github.pii4j.crypto;

import java.util.Comparator;

/**
 * Scopes by tenant, then by name, in the order of code points: that of the bytes in UTF-8, which
 * databases sort by.
 */
final class ScopeOrder implements Comparator<KeyScope> {

  @Override
  public int compare(KeyScope left, KeyScope right) {
    int byTenant = compareText(left.tenant().name(), right.tenant().name());
    return byTenant != 0 ? byTenant : compareText(left.name(), right.name());
  }

  private static int compareText(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int i = 0; i < shorter; i++) {
      char ofLeft = left.charAt(i);
      char ofRight = right.charAt(i);
      if (ofLeft != ofRight) {
        return Integer.compare(rank(ofLeft), rank(ofRight));
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  /** Halves of surrogate pairs stand for code points above all others. */
  private static int rank(char unit) {
    return Character.isSurrogate(unit) ? unit + Character.MAX_VALUE : unit;
  }
}
