package io.github.pii4j.consent.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One reading of a tree: every tile is fetched once. */
final class Reading {

  private static final int TILE_HEIGHT = 8;

  private record Place(int level, long index) {}

  private final List<List<Hash>> edge;
  private final TileSource tiles;
  private final long size;
  private final Map<Place, List<Hash>> seen = new HashMap<>();

  Reading(List<List<Hash>> edge, TileSource tiles, long size) {
    this.edge = edge;
    this.tiles = tiles;
    this.size = size;
  }

  Hash root(long start, long end) {
    return root(new Span(start, end));
  }

  /** The root over a span, which starts where the RFC lets one start. */
  Hash root(Span span) {
    return span.isWhole()
        ? whole(Long.numberOfTrailingZeros(span.count()), span.start())
        : Hash.ofNode(root(span.left()), root(span.right()));
  }

  /** The root of a whole subtree of this height, which lies in one tile. */
  private Hash whole(int height, long start) {
    int level = height / TILE_HEIGHT;
    int width = 1 << (height % TILE_HEIGHT);
    long first = start >> (TILE_HEIGHT * level);
    int offset = (int) (first % Tile.WIDTH);
    List<Hash> hashes = hashes(level, first / Tile.WIDTH).subList(offset, offset + width);
    MerkleFrontier subtree = new MerkleFrontier();
    hashes.forEach(subtree::add);
    return subtree.root();
  }

  private List<Hash> hashes(int level, long index) {
    return seen.computeIfAbsent(new Place(level, index), this::fetch);
  }

  private List<Hash> fetch(Place place) {
    long whole = size >> (TILE_HEIGHT * (place.level() + 1));
    if (place.index() == whole) {
      return edge.get(place.level());
    }
    return tiles
        .tile(place.level(), place.index())
        .filter(tile -> tile.level() == place.level() && tile.index() == place.index())
        .map(Tile::hashes)
        .orElseThrow(() -> new MissingTileException(place.level(), place.index()));
  }
}
