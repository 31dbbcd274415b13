package io.github.pii4j.consent.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tree whose tiles are kept in memory, and which counts how often one is read. */
final class KeptTree implements TileSource {

  private final Map<List<Long>, Tile> tiles = new HashMap<>();
  private final MerkleEdge edge = new MerkleEdge();
  private int read;

  static KeptTree of(int entries) {
    KeptTree tree = new KeptTree();
    for (int i = 0; i < entries; i++) {
      tree.add(entry(i));
    }
    return tree;
  }

  static Hash entry(long index) {
    return Hash.ofEntry(("entry " + index).getBytes(UTF_8));
  }

  void add(Hash entry) {
    edge.add(entry, tile -> tiles.put(List.of((long) tile.level(), tile.index()), tile));
  }

  MerkleTree tree() {
    return new MerkleTree(edge.size(), edge.levels(), this);
  }

  Hash root() {
    return edge.root();
  }

  int read() {
    return read;
  }

  void lose(int level, long index) {
    tiles.remove(List.of((long) level, index));
  }

  @Override
  public Optional<Tile> tile(int level, long index) {
    read++;
    return Optional.ofNullable(tiles.get(List.of((long) level, index)));
  }
}
