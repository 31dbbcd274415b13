package io.github.pii4j.rights;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where requests are kept, for years: they prove that a right was granted in time.
 *
 * <p>What is written is durable before the method returns. A correction's value and every subject
 * are personal data: a store that writes to a disk encrypts them. Implementations are thread-safe,
 * for any number of nodes.
 */
public interface RequestStore {

  /**
   * Keeps a new request, unless an open one of the same subject with an equal wish is there; of two
   * that come at once, one is kept.
   *
   * @return the request that is there now: this one, or the open one
   */
  RightsRequest keep(RightsRequest request);

  /** The request of this id. */
  Optional<RightsRequest> find(RequestId id);

  /**
   * Puts a later version in the place of the one before it.
   *
   * @return false, and nothing is changed, if the version that is there is another than the one
   *     before {@code later}
   */
  boolean replace(RightsRequest later);

  /**
   * The same, if what all requests of the person are like by then allows it: of several that come
   * at once about one person, whichever they replace, each is checked by what those before it left.
   *
   * @param check throws if it is not allowed; gets the requests as {@link #of} does, may be asked
   *     more than once, and does not call the store
   * @return false as of {@link #replace(RightsRequest)}
   * @throws RuntimeException what {@code check} throws, and nothing is changed
   */
  boolean replace(RightsRequest later, Consumer<List<RightsRequest>> check);

  /** All requests of a person, in the order in which they were received. */
  List<RightsRequest> of(SubjectRef subject);

  /**
   * Open requests, in the order in which they are to be done.
   *
   * @param after the place after which to begin: {@link RequestPosition#START}, or that of the last
   *     request of the page before
   * @param most how many at once, at least one; an empty page is the end
   */
  List<RightsRequest> open(RequestPosition after, int most);
}
