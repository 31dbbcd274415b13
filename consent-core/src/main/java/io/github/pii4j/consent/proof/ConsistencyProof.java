package io.github.pii4j.consent.proof;

import java.util.List;

/**
 * Proves that a log only grew: that its first entries are those which an older checkpoint is about,
 * in the same order (RFC 9162, 2.1.4). Immutable and thread-safe.
 *
 * @param from how many entries the older tree has
 * @param to how many entries the newer tree has
 * @param path the hashes, as the RFC orders them
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {

  /** Copies. Accepts anything: what proves nothing, {@link #proves} tells. */
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /**
   * Whether the newer tree, with its root, begins with the older one, with its. A tree without
   * entries begins every tree, and nothing is needed to prove it.
   */
  public boolean proves(Hash older, Hash newer) {
    if (from < 0 || from > to) {
      return false;
    }
    if (from == to) {
      return path.isEmpty() && older.equals(newer);
    }
    if (from == 0) {
      return path.isEmpty() && older.equals(Hash.EMPTY_TREE);
    }
    return grows(older, newer);
  }

  private boolean grows(Hash older, Hash newer) {
    if (Long.bitCount(from) == 1) {
      return grows(older, path, older, newer);
    }
    return !path.isEmpty() && grows(path.get(0), path.subList(1, path.size()), older, newer);
  }

  private boolean grows(Hash start, List<Hash> rest, Hash older, Hash newer) {
    int shared = Long.numberOfTrailingZeros(from);
    Climb climb = new Climb((from - 1) >> shared, (to - 1) >> shared);
    Hash left = start;
    Hash all = start;
    for (Hash beside : rest) {
      if (climb.isAtTop()) {
        return false;
      }
      boolean turnsLeft = climb.turnsLeft();
      left = turnsLeft ? Hash.ofNode(beside, left) : left;
      all = turnsLeft ? Hash.ofNode(beside, all) : Hash.ofNode(all, beside);
    }
    return climb.isAtTop() && left.equals(older) && all.equals(newer);
  }
}
