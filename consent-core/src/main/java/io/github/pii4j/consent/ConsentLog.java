package io.github.pii4j.consent;

import io.github.pii4j.consent.LogEvidence.Place;
import io.github.pii4j.consent.proof.Checkpoint;
import io.github.pii4j.consent.proof.ConsistencyProof;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.LedgerFileWriter;
import io.github.pii4j.consent.proof.LogEntry;
import io.github.pii4j.consent.proof.MerkleTree;
import io.github.pii4j.consent.proof.NoteSigner;
import io.github.pii4j.consent.proof.SignedNote;
import io.github.pii4j.consent.proof.Verification;
import io.github.pii4j.policy.PolicyVersion;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a ledger in one order for all people, chained and in a Merkle tree, so that none can
 * be changed, moved, added or removed unnoticed.
 *
 * <p>Recording a line waits for nobody; it gets its place when {@link #seal} runs next. Until then
 * the mark that only the ledger's keys make and the person's own chain protect it: whoever changes,
 * moves or forges it, or takes it out from among the person's lines, is found when these are read.
 * That the person's very last lines were removed before they had a place, nothing shows; afterwards
 * {@link #verify} does. Thread-safe.
 */
public final class ConsentLog {

  private final LedgerName ledger;
  private final LedgerKeys keys;
  private final LedgerStore store;
  private final ProvenLines proven;
  private final PersonKeys people;
  private final List<NoteSigner> signers;
  private final Sealer sealer;

  ConsentLog(
      LedgerName ledger,
      LedgerKeys keys,
      LedgerStore store,
      ProvenLines proven,
      PersonKeys people,
      List<NoteSigner> signers) {
    this.ledger = ledger;
    this.keys = keys;
    this.store = store;
    this.proven = proven;
    this.people = people;
    this.signers = signers;
    this.sealer = new Sealer(ledger, keys, store, this::checkpoint);
  }

  /**
   * Gives every line that has none yet its place; to be called every second or so by any number of
   * nodes.
   *
   * @return how many lines this call gave a place
   */
  public long seal() {
    return sealer.sealAll();
  }

  /** How far it goes. */
  public LogHead head() {
    return store.head(ledger);
  }

  /**
   * The newest checkpoint, to be handed to others and kept out of the controller's reach: who has
   * it can tell later whether the log was rewritten or cut short. Empty if nobody signs.
   */
  public Optional<SignedNote> checkpoint() {
    return Optional.of(head().checkpoint()).filter(note -> !note.isEmpty()).map(SignedNote::parse);
  }

  /**
   * Proves that the log only grew from one size to another.
   *
   * @throws IllegalArgumentException unless {@code 0 <= from <= to <= } its size
   */
  public ConsistencyProof consistency(long from, long to) {
    return tree(head()).consistency(from, to);
  }

  /**
   * What it has to show for a line.
   *
   * @throws LedgerException if there is no such line, or the lines of its person do not prove
   *     themselves
   */
  public LogEvidence evidence(EventId id) {
    LedgerLine line =
        proven.line(id).orElseThrow(() -> new LedgerException(LedgerException.Code.NO_SUCH_EVENT));
    LogHead head = head();
    Optional<Place> place =
        store
            .sealed(ledger, id)
            .filter(found -> found.sequence() <= head.size())
            .map(found -> place(found.sequence(), head));
    return new LogEvidence(ledger, line.toString(), Hash.ofEntry(line.body()), place);
  }

  /**
   * The hash by which the log knows a line; empty if there is no such line.
   *
   * @throws LedgerException if the lines of its person do not prove themselves
   */
  public Optional<Hash> leaf(EventId id) {
    return proven.line(id).map(line -> Hash.ofEntry(line.body()));
  }

  private Place place(long sequence, LogHead head) {
    MerkleTree tree = tree(head);
    return new Place(
        tree.inclusion(sequence - 1, head.size()), tree.root(head.size()), head.checkpoint());
  }

  /**
   * Verifies everything that the store has: every line with a place, the order, the chain, the tree
   * against these checkpoints, the head, everybody's own chain, what is personal against what lines
   * commit to, the keys of people, the table behind {@link #toBeAsked}, and the lines that have no
   * place yet. Keeps some hundred bytes for each answer meanwhile.
   *
   * @param checkpoints notes that were kept elsewhere; only they show that the end was cut off
   */
  public Verification verify(String... checkpoints) {
    return new LogAudit(ledger, keys, store, people).run(signers, List.of(checkpoints));
  }

  /** Writes every line that has a place, and the newest checkpoint, so that others can verify. */
  public void export(OutputStream out) {
    LogHead head = head();
    try (LedgerFileWriter writer = new LedgerFileWriter(out)) {
      LogPages.of(store, ledger, head.size()).forEachRemaining(line -> writer.write(entry(line)));
      checkpoint().ifPresent(writer::write);
    }
  }

  /**
   * The people whose consent to a scope stands, but was given to an older version: whom a new
   * version must be put before. A consent that was given for a time, which is over, is among them.
   * What is not sealed yet is not, and who never answered for the scope is not: for a function that
   * needs a separate consent for the first time, ask for the policy's scope, and {@link
   * ChangeNotices#since} says who of them uses it.
   *
   * @param below the version that they have not agreed to
   * @param after the text of the last person of the page before; empty for the first page
   * @param most how many at most
   */
  public List<Pseudonym> toBeAsked(
      ConsentScope scope, PolicyVersion below, String after, int most) {
    return store.people(new AnswerQuery(ledger, scope, below, after, most));
  }

  /**
   * Makes the table behind {@link #toBeAsked} anew for everybody of whom it does not say what
   * follows from their lines in the log, as after rows of it were lost. Other nodes may go on. Goes
   * through the whole log; whose newest lines wait for their place is left for the next time.
   *
   * @return for how many people
   * @throws LedgerException if others kept moving the head of the log
   */
  public long restoreAnswers() {
    return new AnswerRestoring(store, new LineCheck(ledger, keys)).restore();
  }

  static LogEntry entry(SealedLine line) {
    byte[] body = line.line().body();
    return LogEntry.of(line.sequence(), Hash.ofEntry(body), line.link(), body);
  }

  private MerkleTree tree(LogHead head) {
    return new MerkleTree(
        head.size(), head.edge(), (level, index) -> store.tile(ledger, level, index));
  }

  private String checkpoint(LedgerName name, long size, Hash root) {
    return signers.isEmpty() ? "" : new Checkpoint(name.text(), size, root).sign(signers).format();
  }
}
