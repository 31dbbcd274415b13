package io.github.pii4j.erasure;

import java.util.Optional;
import java.util.function.Function;

/** Reads a case, lets somebody change it, and commits that; again if others were faster. */
final class CaseWriter {

  private static final int ATTEMPTS = 50;

  private final EngineParts parts;

  CaseWriter(EngineParts parts) {
    this.parts = parts;
  }

  /**
   * Changes the case, even if only when to look at it again.
   *
   * @throws ErasureException if there is no such case, or others kept coming first
   */
  <R> R change(CaseId id, Function<CaseDraft, R> work) {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      CaseDraft draft = read(id);
      R result = work.apply(draft);
      Optional<java.time.Instant> nextAt = new NextLook(parts, draft).at();
      boolean isSame = draft.isUnchanged() && nextAt.equals(draft.before().nextAt());
      if (isSame || parts.store().commit(draft.change(nextAt)) == ErasureStore.Outcome.COMMITTED) {
        return result;
      }
    }
    throw new ErasureException(ErasureException.Code.OVERTAKEN);
  }

  private CaseDraft read(CaseId id) {
    ErasureCase found =
        parts
            .store()
            .find(id)
            .orElseThrow(() -> new ErasureException(ErasureException.Code.NO_SUCH_CASE));
    return new CaseDraft(found, parts.store().steps(id), parts.now());
  }
}
