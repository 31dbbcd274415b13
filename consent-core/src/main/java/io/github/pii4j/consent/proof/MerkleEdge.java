package io.github.pii4j.consent.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The right edge of a growing Merkle tree, tile by tile: on each level the hashes of the tile that
 * is not whole yet. With the whole tiles it is all there is to a tree. Not thread-safe.
 */
public final class MerkleEdge {

  private final List<List<Hash>> levels = new ArrayList<>();
  private long size;

  /** Of a tree without entries. */
  public MerkleEdge() {}

  /**
   * As it was stored.
   *
   * @param size how many entries the tree has
   * @param levels what {@link #levels} gave
   * @throws IllegalArgumentException if they do not fit together
   */
  public MerkleEdge(long size, List<List<Hash>> levels) {
    this.size = size;
    levels.forEach(hashes -> this.levels.add(new ArrayList<>(hashes)));
    if (counted() != size || levels.stream().anyMatch(hashes -> hashes.size() >= Tile.WIDTH)) {
      throw new IllegalArgumentException(
          "the levels of an edge hold as many entries as its size says");
    }
  }

  /** Adds an entry by its hash, and hands out every tile that becomes whole by it. */
  public void add(Hash entry, Consumer<Tile> whole) {
    size++;
    Hash next = entry;
    for (int level = 0; ; level++) {
      List<Hash> hashes = level(level);
      hashes.add(next);
      if (hashes.size() < Tile.WIDTH) {
        return;
      }
      Tile tile = new Tile(level, (size >> (8 * (level + 1))) - 1, hashes);
      hashes.clear();
      whole.accept(tile);
      next = tile.root();
    }
  }

  /** How many entries there are. */
  public long size() {
    return size;
  }

  /** The root of the tree. */
  public Hash root() {
    List<Hash> subtrees = new ArrayList<>();
    for (int level = levels.size() - 1; level >= 0; level--) {
      MerkleFrontier part = new MerkleFrontier();
      levels.get(level).forEach(part::add);
      subtrees.addAll(part.hashes());
    }
    return folded(subtrees);
  }

  /** The hashes of the tile that is not whole yet, for each level from the lowest. */
  public List<List<Hash>> levels() {
    return levels.stream().map(List::copyOf).toList();
  }

  private static Hash folded(List<Hash> subtrees) {
    if (subtrees.isEmpty()) {
      return Hash.EMPTY_TREE;
    }
    Hash root = subtrees.get(subtrees.size() - 1);
    for (int i = subtrees.size() - 2; i >= 0; i--) {
      root = Hash.ofNode(subtrees.get(i), root);
    }
    return root;
  }

  private long counted() {
    long count = 0;
    for (int level = 0; level < levels.size(); level++) {
      count += (long) levels.get(level).size() << (8 * level);
    }
    return count;
  }

  private List<Hash> level(int level) {
    if (level == levels.size()) {
      levels.add(new ArrayList<>());
    }
    return levels.get(level);
  }
}
