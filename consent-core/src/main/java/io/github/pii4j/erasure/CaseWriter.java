package io.github.pii4j.erasure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a case, lets somebody change it, and commits that; again if others were faster. */
final class CaseWriter {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureScheduler.class);

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

  /**
   * Changes several cases, together if nobody comes first; those that somebody changed meanwhile,
   * again.
   *
   * @param work changes one; whether it shall be committed
   * @throws ErasureException if others kept coming first
   */
  void changeAll(Set<CaseId> ids, Predicate<CaseDraft> work) {
    Set<CaseId> left = ids;
    for (int attempt = 1; !left.isEmpty(); attempt++) {
      if (attempt > ATTEMPTS) {
        throw new ErasureException(ErasureException.Code.OVERTAKEN);
      }
      left = overtaken(readAll(left).stream().filter(work).map(this::change).toList());
    }
  }

  /**
   * The same, beginning with cases as somebody has read them.
   *
   * @param work changes one; it is asked again about a case that somebody changed meanwhile
   * @throws ErasureException if others kept coming first
   */
  void changeAllFrom(List<ErasureCase> read, Predicate<CaseDraft> work) {
    changeAll(overtaken(drafts(read).stream().filter(work).map(this::change).toList()), work);
  }

  private CaseChange change(CaseDraft draft) {
    return draft.change(new NextLook(parts, draft).at());
  }

  private Set<CaseId> overtaken(List<CaseChange> changes) {
    if (changes.isEmpty()) {
      return Set.of();
    }
    List<ErasureStore.Outcome> outcomes = parts.store().commitAll(changes);
    return IntStream.range(0, changes.size())
        .filter(i -> outcomes.get(i) == ErasureStore.Outcome.OVERTAKEN)
        .mapToObj(i -> changes.get(i).after().id())
        .collect(Collectors.toSet());
  }

  private List<CaseDraft> readAll(Set<CaseId> ids) {
    return drafts(parts.store().findAll(ids));
  }

  /** The cases come before their steps: if one is changed in between, the change is overtaken. */
  private List<CaseDraft> drafts(List<ErasureCase> found) {
    Set<CaseId> begun =
        found.stream()
            .filter(one -> one.state().hasBegun())
            .map(ErasureCase::id)
            .collect(Collectors.toSet());
    try {
      return drafts(found, begun.isEmpty() ? List.of() : parts.store().stepsOfAll(begun));
    } catch (ErasureException e) {
      requireUnreadable(e);
      return found.stream().flatMap(one -> ifReadable(one).stream()).toList();
    }
  }

  private List<CaseDraft> drafts(List<ErasureCase> found, List<ErasureStep> all) {
    Map<CaseId, List<ErasureStep>> steps =
        all.stream().collect(Collectors.groupingBy(ErasureStep::caseId));
    return found.stream()
        .map(one -> new CaseDraft(one, steps.getOrDefault(one.id(), List.of()), parts.now()))
        .toList();
  }

  /** One whose steps are damaged keeps no other from being changed. */
  private Optional<CaseDraft> ifReadable(ErasureCase found) {
    try {
      return Optional.of(new CaseDraft(found, parts.store().steps(found.id()), parts.now()));
    } catch (ErasureException e) {
      requireUnreadable(e);
      LOG.error("the steps of case {} cannot be read: look at it by hand", found.id());
      return Optional.empty();
    }
  }

  private static void requireUnreadable(ErasureException e) {
    if (e.code() != ErasureException.Code.UNREADABLE) {
      throw e;
    }
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
