package io.github.pii4j.consent.proof;

import java.util.Optional;

/**
 * Where the whole tiles of a log's tree are kept. What it gives is not trusted: whoever verifies a
 * proof that was made of it finds out.
 */
@FunctionalInterface
public interface TileSource {

  /** The whole tile at a place; empty if there is none. */
  Optional<Tile> tile(int level, long index);
}
