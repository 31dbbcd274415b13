package io.github.pii4j.consent.proof;

import java.util.Arrays;
import java.util.List;

/** A {@link MerkleFrontier} that makes no objects while it grows. Not thread-safe. */
final class RunningTree {

  private final EntryHasher hasher;

  /** The roots of the whole subtrees, the largest first; what is behind the depth is old. */
  private final byte[][] whole = new byte[Long.SIZE][Hash.BYTES];

  private int depth;
  private long size;

  RunningTree(EntryHasher hasher, MerkleFrontier start) {
    this.hasher = hasher;
    this.size = start.size();
    start.hashes().forEach(this::push);
  }

  void add(byte[] entry) {
    System.arraycopy(entry, 0, whole[depth++], 0, Hash.BYTES);
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      depth--;
      hasher.node(whole[depth - 1], whole[depth], whole[depth - 1]);
    }
    size++;
  }

  long size() {
    return size;
  }

  Hash root() {
    List<Hash> hashes = Arrays.stream(whole).limit(depth).map(Hash::of).toList();
    return new MerkleFrontier(size, hashes).root();
  }

  private void push(Hash hash) {
    System.arraycopy(hash.bytes(), 0, whole[depth++], 0, Hash.BYTES);
  }
}
