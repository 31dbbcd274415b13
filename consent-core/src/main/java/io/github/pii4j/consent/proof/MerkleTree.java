package io.github.pii4j.consent.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * A Merkle tree (RFC 9162, 2.1) that lies in a store as whole tiles and an edge. Tells the root
 * that it had at any size, and makes proofs; for each it reads at most four tiles per level, which
 * makes about ten for a million entries. Thread-safe as far as its source is.
 */
public final class MerkleTree {

  private final long size;
  private final List<List<Hash>> edge;
  private final TileSource tiles;

  /**
   * A tree.
   *
   * @param size how many entries it has
   * @param edge what {@link MerkleEdge#levels} gave at that size
   * @param tiles where its whole tiles are
   * @throws IllegalArgumentException if size and edge do not fit together
   */
  public MerkleTree(long size, List<List<Hash>> edge, TileSource tiles) {
    this.size = size;
    this.edge = new MerkleEdge(size, edge).levels();
    this.tiles = tiles;
  }

  /** How many entries there are. */
  public long size() {
    return size;
  }

  /**
   * The root that the tree had when it had this many entries.
   *
   * @throws IllegalArgumentException if it never had so many
   * @throws MissingTileException if the store lacks a tile
   */
  public Hash root(long entries) {
    check(0, entries);
    return entries == 0 ? Hash.EMPTY_TREE : new Reading(edge, tiles, size).root(0, entries);
  }

  /**
   * The proof that an entry is in the tree.
   *
   * @param index the entry's place, from 0
   * @param entries the size of the tree that the proof is to be about
   * @throws IllegalArgumentException unless {@code 0 <= index < entries <= size}
   * @throws MissingTileException if the store lacks a tile
   */
  public InclusionProof inclusion(long index, long entries) {
    check(index, entries);
    check(1, entries - index);
    List<Hash> path = new ArrayList<>();
    path(new Reading(edge, tiles, size), index, new Span(0, entries), path);
    return new InclusionProof(index, entries, path);
  }

  /**
   * The proof that the tree only grew.
   *
   * @param from the older size
   * @param to the newer size
   * @throws IllegalArgumentException unless {@code 0 <= from <= to <= size}
   * @throws MissingTileException if the store lacks a tile
   */
  public ConsistencyProof consistency(long from, long to) {
    check(from, to);
    List<Hash> path = new ArrayList<>();
    if (0 < from && from < to) {
      subproof(new Reading(edge, tiles, size), from, new Span(0, to), path);
    }
    return new ConsistencyProof(from, to, path);
  }

  private void check(long least, long entries) {
    if (least < 0 || least > entries || entries > size) {
      throw new IllegalArgumentException("the tree has entries 0 to " + (size - 1));
    }
  }

  /** PATH of the RFC. */
  private static void path(Reading hashes, long index, Span span, List<Hash> path) {
    if (span.count() == 1) {
      return;
    }
    boolean left = index < span.middle();
    path(hashes, index, left ? span.left() : span.right(), path);
    path.add(hashes.root(left ? span.right() : span.left()));
  }

  /** SUBPROOF of the RFC: the older tree ends inside the span, or with it. */
  private static void subproof(Reading hashes, long end, Span span, List<Hash> path) {
    if (end == span.end()) {
      if (span.start() > 0) {
        path.add(hashes.root(span));
      }
      return;
    }
    boolean left = end <= span.middle();
    subproof(hashes, end, left ? span.left() : span.right(), path);
    path.add(hashes.root(left ? span.right() : span.left()));
  }
}
