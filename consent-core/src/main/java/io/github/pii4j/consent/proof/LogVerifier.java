package io.github.pii4j.consent.proof;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a log, entry by entry in the order in which they are stored, in constant memory. It
 * finds damage and goes on, so that one pass finds all of it:
 *
 * <ul>
 *   <li>bytes that do not have the stored hash, whether the one or the other was changed;
 *   <li>links that the chain's key does not make, if the key was given. The entry after a broken
 *       link is not blamed for it; two changed links in a row may cost the one after them its name;
 *   <li>numbers that are missing, and entries behind later ones or there twice, each break of the
 *       order once. The link of the entry right behind a gap cannot be checked; that of the next
 *       one covers it. Two entries that changed places are a gap where the later one comes, and a
 *       second one for the earlier;
 *   <li>an end that a checkpoint says was further on;
 *   <li>other roots than checkpoints say, and checkpoints that are not genuine. Behind a gap there
 *       is no root to compare: the gap is the finding.
 * </ul>
 *
 * <p>Without the chain's key, as an auditor has it, checkpoints alone show that an entry and its
 * hash were changed together. What was added behind the newest checkpoint, they do not cover. Not
 * thread-safe.
 */
public final class LogVerifier {

  private final Findings findings = new Findings();
  private final EntryHasher hasher = new EntryHasher();
  private final byte[] hash = new byte[Hash.BYTES];
  private final OrderCheck order;
  private final ChainCheck chain;
  private final RunningTree tree;
  private final CheckpointCheck checkpoints;
  private long entries;

  private LogVerifier(Builder builder) {
    order = new OrderCheck(builder.tree.size() + 1);
    chain = new ChainCheck(builder.chain(), builder.link);
    tree = new RunningTree(hasher, builder.tree);
    checkpoints = new CheckpointCheck(builder.origin, builder.known, builder.notes, findings);
    checkpoints.compare(tree, findings);
  }

  /**
   * Verifies the log with this origin.
   *
   * @param origin the first line of its checkpoints
   */
  public static Builder builder(String origin) {
    return new Builder(origin);
  }

  /** The next entry. */
  public void add(LogEntry entry) {
    entries++;
    hasher.entry(entry.owned(), hash);
    if (!Arrays.equals(hash, entry.leaf().raw())) {
      findings.add(
          VerifyResult.HASH_MISMATCH,
          entry.sequence(),
          "the bytes do not have the hash that is stored");
    }
    OrderCheck.Step step = order.step(entry.sequence(), findings);
    grow(entry.sequence(), chain.check(step, entry, hash, findings));
  }

  private void grow(long sequence, byte[] leaf) {
    if (sequence == tree.size() + 1) {
      tree.add(leaf);
      checkpoints.compare(tree, findings);
    }
  }

  /** A line that cannot even be read. */
  void unreadable(LedgerFileException e) {
    VerifyResult result = e.code().result();
    boolean isEntry = result != VerifyResult.CHECKPOINT_MISMATCH;
    findings.add(result, isEntry ? order.lose() : 0, e.text());
    entries += isEntry ? 1 : 0;
  }

  /** That was the last one: what was found. */
  public Verification finish() {
    checkpoints.end(order.last(), findings);
    return new Verification(
        entries, chain.checked(), checkpoints.anchored(), findings.kept(), findings.more());
  }

  /** What to verify a log by. */
  public static final class Builder {

    private final String origin;
    private final List<NoteVerifier> known = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable SecretKey chainKey;
    private Hash link = KeyedChain.START;
    private MerkleFrontier tree = new MerkleFrontier();

    private Builder(String origin) {
      this.origin = origin;
    }

    /** The key of the chain, which only the owner of the log has. */
    public Builder chainKey(SecretKey key) {
      chainKey = key;
      return this;
    }

    /** Whose signatures on checkpoints count. */
    public Builder known(NoteVerifier key) {
      known.add(key);
      return this;
    }

    /** A checkpoint, as the note that was handed out. */
    public Builder checkpoint(String note) {
      notes.add(note);
      return this;
    }

    /**
     * Goes on where an earlier verification ended, so that only what is new need be read. Older
     * checkpoints are not compared.
     *
     * @param lastLink the link of the last entry that was verified
     * @param verified the tree of the entries that were
     */
    public Builder after(Hash lastLink, MerkleFrontier verified) {
      link = lastLink;
      tree = new MerkleFrontier(verified.size(), verified.hashes());
      return this;
    }

    /** For entries that come from anywhere. */
    public LogVerifier build() {
      return new LogVerifier(this);
    }

    /**
     * Verifies a file. The checkpoints in it count like others, if a key was given to know them by;
     * who cut the file short may have left an older one in, so that one from outside is better. A
     * line that cannot be read is found as an entry whose hash does not match.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public Verification verify(Path file) {
      Builder all = copy();
      if (!known.isEmpty()) {
        all.notes.addAll(LedgerFileReader.checkpoints(file));
      }
      LogVerifier verifier = all.build();
      try (LedgerFileReader reader = LedgerFileReader.open(file)) {
        reader.readAll(verifier);
      }
      return verifier.finish();
    }

    private Builder copy() {
      Builder copy = new Builder(origin);
      copy.known.addAll(known);
      copy.notes.addAll(notes);
      copy.chainKey = chainKey;
      return copy.after(link, tree);
    }

    private @Nullable KeyedChain chain() {
      return chainKey == null ? null : new KeyedChain(chainKey);
    }
  }
}
