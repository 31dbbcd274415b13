package io.github.pii4j.consent.proof;

import java.util.List;

/**
 * 256 neighbouring hashes of a Merkle tree (C2SP tlog-tiles): on level 0 of entries, on each level
 * above of the whole tiles below.
 *
 * @param level how high, from 0
 * @param index how far to the right, from 0
 * @param hashes all 256
 */
public record Tile(int level, long index, List<Hash> hashes) {

  /** How many hashes a whole tile has. */
  public static final int WIDTH = 256;

  /**
   * Copies.
   *
   * @throws IllegalArgumentException if there are not 256 hashes, or the place is negative
   */
  public Tile {
    hashes = List.copyOf(hashes);
    if (hashes.size() != WIDTH || level < 0 || index < 0) {
      throw new IllegalArgumentException("a tile has 256 hashes and a place from 0");
    }
  }

  /** The root of the subtree that it is. */
  public Hash root() {
    MerkleFrontier subtree = new MerkleFrontier();
    hashes.forEach(subtree::add);
    return subtree.root();
  }
}
