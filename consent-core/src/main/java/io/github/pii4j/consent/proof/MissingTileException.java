package io.github.pii4j.consent.proof;

/** A log's store lacks a tile that the log's size says it has. */
public final class MissingTileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int level;
  private final long index;

  MissingTileException(int level, long index) {
    super("the store of the log has no tile at level " + level + ", index " + index);
    this.level = level;
    this.index = index;
  }

  /** The level of the tile that is missing, from 0. */
  public int level() {
    return level;
  }

  /** Its place on the level, from 0. */
  public long index() {
    return index;
  }
}
