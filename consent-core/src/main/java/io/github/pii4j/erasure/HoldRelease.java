package io.github.pii4j.erasure;

import java.util.List;

/** Looks at the cases that a released hold kept; what a crash leaves out is found the next day. */
final class HoldRelease {

  private static final int PAGE = 500;

  private final EngineParts parts;

  HoldRelease(EngineParts parts) {
    this.parts = parts;
  }

  void wake(HoldId hold) {
    CaseTick tick = new CaseTick(parts);
    CasePosition position = CasePosition.WAITING;
    List<ErasureCase> page = parts.store().openCases(position, PAGE);
    while (!page.isEmpty()) {
      position = CasePosition.of(page.get(page.size() - 1));
      page.stream().filter(one -> isKeptBy(one.id(), hold)).forEach(one -> tick.tick(one.id()));
      page = parts.store().openCases(position, PAGE);
    }
  }

  private boolean isKeptBy(CaseId id, HoldId hold) {
    return parts.store().steps(id).stream()
        .flatMap(step -> step.outcome().kept().stream())
        .anyMatch(kept -> kept.basis().equals(hold.text()));
  }
}
