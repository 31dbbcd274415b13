package io.github.pii4j.consent.proof;

import java.util.List;

/**
 * Proves that an entry stands at its place in a log (RFC 9162, 2.1.3). To check it, one needs
 * nothing but the root of the tree, from a signed checkpoint of that size. Immutable and
 * thread-safe.
 *
 * @param index the entry's place, from 0: its sequence number less one
 * @param size how many entries the tree has
 * @param path the hashes beside the way from the entry to the root, the lowest first
 */
public record InclusionProof(long index, long size, List<Hash> path) {

  /** Copies. Accepts anything: what proves nothing, {@link #proves} tells. */
  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Whether the entry with this hash is where the proof says, in the tree with this root. */
  public boolean proves(Hash entry, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    Climb climb = new Climb(index, size - 1);
    Hash hash = entry;
    for (Hash beside : path) {
      if (climb.isAtTop()) {
        return false;
      }
      hash = climb.turnsLeft() ? Hash.ofNode(beside, hash) : Hash.ofNode(hash, beside);
    }
    return climb.isAtTop() && hash.equals(root);
  }
}
