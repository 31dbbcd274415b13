package io.github.pii4j.consent.jdbc;

import io.github.pii4j.consent.LedgerException;
import io.github.pii4j.consent.proof.Hash;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Hashes one after the other; levels of them each after their number as two bytes. */
final class HashBytes {

  private HashBytes() {}

  static byte[] of(List<Hash> hashes) {
    ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * Hash.BYTES);
    hashes.forEach(hash -> bytes.put(hash.bytes()));
    return bytes.array();
  }

  static List<Hash> hashes(byte[] bytes) {
    return read(ByteBuffer.wrap(bytes), bytes.length / Hash.BYTES);
  }

  static byte[] ofLevels(List<List<Hash>> levels) {
    int count = levels.stream().mapToInt(List::size).sum();
    ByteBuffer bytes = ByteBuffer.allocate(levels.size() * Short.BYTES + count * Hash.BYTES);
    for (List<Hash> level : levels) {
      bytes.putShort((short) level.size());
      level.forEach(hash -> bytes.put(hash.bytes()));
    }
    return bytes.array();
  }

  /**
   * What {@link #ofLevels} wrote.
   *
   * @throws LedgerException if somebody else did
   */
  static List<List<Hash>> levels(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    List<List<Hash>> levels = new ArrayList<>();
    try {
      while (in.hasRemaining()) {
        levels.add(read(in, in.getShort()));
      }
      return levels;
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new LedgerException(LedgerException.Code.UNREADABLE, e);
    }
  }

  private static List<Hash> read(ByteBuffer in, int count) {
    List<Hash> hashes = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      byte[] hash = new byte[Hash.BYTES];
      in.get(hash);
      hashes.add(Hash.of(hash));
    }
    return hashes;
  }
}
