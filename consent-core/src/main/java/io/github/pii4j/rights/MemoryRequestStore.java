package io.github.pii4j.rights;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps requests in memory, for tests and trials: they are gone with the process. Thread-safe. */
public final class MemoryRequestStore implements RequestStore {

  private final Map<RequestId, RightsRequest> requests = new LinkedHashMap<>();

  /** Without requests. */
  public MemoryRequestStore() {}

  @Override
  public synchronized RightsRequest keep(RightsRequest request) {
    Optional<RightsRequest> same =
        requests.values().stream()
            .filter(other -> other.state().isOpen())
            .filter(other -> other.subject().equals(request.subject()))
            .filter(other -> other.wish().equals(request.wish()))
            .findFirst();
    if (same.isEmpty()) {
      requests.put(request.id(), request);
    }
    return same.orElse(request);
  }

  @Override
  public synchronized Optional<RightsRequest> find(RequestId id) {
    return Optional.ofNullable(requests.get(id));
  }

  @Override
  public synchronized boolean replace(RightsRequest later) {
    RightsRequest present = requests.get(later.id());
    if (present == null || present.version() + 1 != later.version()) {
      return false;
    }
    requests.put(later.id(), later);
    return true;
  }

  @Override
  public synchronized boolean replace(RightsRequest later, Consumer<List<RightsRequest>> check) {
    check.accept(of(later.subject()));
    return replace(later);
  }

  @Override
  public synchronized List<RightsRequest> of(SubjectRef subject) {
    return requests.values().stream()
        .filter(request -> request.subject().equals(subject))
        .sorted(Comparator.comparing(RightsRequest::receivedAt).thenComparing(RightsRequest::id))
        .toList();
  }

  @Override
  public synchronized List<RightsRequest> open(RequestPosition after, int most) {
    return requests.values().stream()
        .filter(request -> request.state().isOpen())
        .filter(request -> RequestPosition.of(request).compareTo(after) > 0)
        .sorted(Comparator.comparing(RequestPosition::of))
        .limit(most)
        .toList();
  }
}
