package io.github.pii4j.consent.proof;

import java.util.ArrayList;
import java.util.List;

/** What was found so far: the first ones kept, the rest counted, so that memory is bounded. */
final class Findings {

  static final int MOST = 10_000;

  private final List<Finding> kept = new ArrayList<>();
  private long more;

  void add(VerifyResult result, long sequence, String detail) {
    if (kept.size() < MOST) {
      kept.add(new Finding(result, sequence, detail));
    } else {
      more++;
    }
  }

  List<Finding> kept() {
    return kept;
  }

  long more() {
    return more;
  }
}
