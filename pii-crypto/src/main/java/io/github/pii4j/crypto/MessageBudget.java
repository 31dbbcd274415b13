package io.github.pii4j.crypto;

/**
 * How many messages a key may still encrypt, over all nodes and all time: 2^31, so that random
 * 96-bit nonces repeat with a probability under 2^-34 (NIST SP 800-38D section 8.3 allows 2^32 for
 * 2^-32).
 *
 * <p>Reserves in the store before it spends, twice as many each time, so that a busy key seldom
 * writes and a seldom used one wastes little. Thread-safe.
 */
final class MessageBudget {

  private static final int FIRST_RESERVE = 1 << 10;
  private static final int LARGEST_RESERVE = 1 << 20;

  private final DataKeyStore store;
  private final KeyScope scope;
  private final KeyId id;
  private int reserve = FIRST_RESERVE;
  private int left;

  MessageBudget(DataKeyStore store, KeyScope scope, KeyId id) {
    this.store = store;
    this.scope = scope;
    this.id = id;
  }

  /**
   * Takes up to {@code wanted} messages.
   *
   * @return how many, at least 1
   * @throws KeySpentException if none is left
   */
  synchronized int take(int wanted) {
    if (left == 0) {
      reserveMore();
    }
    int taken = Math.min(wanted, left);
    left -= taken;
    return taken;
  }

  /** A store that lost the key, because it was shredded, says 0: then another key is needed too. */
  private void reserveMore() {
    long total = store.reserve(scope, id, reserve);
    if (total == 0 || total > Suite.BUDGET) {
      throw new KeySpentException(id);
    }
    left = reserve;
    reserve = Math.min(2 * reserve, LARGEST_RESERVE);
  }
}
