package io.github.pii4j.consent.proof;

/**
 * An entry of a log, with what is stored beside it to prove it. What the entry says is not this
 * package's business, so it is not printed either. Immutable and thread-safe.
 */
public final class LogEntry {

  /** The highest sequence number: the largest that every JSON reader keeps exactly. */
  public static final long LAST_SEQUENCE = (1L << 53) - 1;

  private final long sequence;
  private final Hash leaf;
  private final Hash link;
  private final byte[] bytes;

  private LogEntry(long sequence, Hash leaf, Hash link, byte[] bytes) {
    if (sequence < 1 || sequence > LAST_SEQUENCE) {
      throw new IllegalArgumentException("sequence numbers go from 1 to 2^53 - 1");
    }
    this.sequence = sequence;
    this.leaf = leaf;
    this.link = link;
    this.bytes = bytes;
  }

  /**
   * An entry as it was found; it may be damaged.
   *
   * @param sequence its place, from 1
   * @param leaf the hash that is stored for it
   * @param link the link that is stored for it
   * @param bytes what it says
   * @throws IllegalArgumentException unless the sequence is between 1 and {@link #LAST_SEQUENCE}
   */
  public static LogEntry of(long sequence, Hash leaf, Hash link, byte[] bytes) {
    return new LogEntry(sequence, leaf, link, bytes.clone());
  }

  /** Of bytes that nobody else has. */
  static LogEntry owning(long sequence, Hash leaf, Hash link, byte[] bytes) {
    return new LogEntry(sequence, leaf, link, bytes);
  }

  /** Its place, from 1. */
  public long sequence() {
    return sequence;
  }

  /** The hash that is stored for it. */
  public Hash leaf() {
    return leaf;
  }

  /** The link that is stored for it. */
  public Hash link() {
    return link;
  }

  /** What it says, a copy. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What it says, not to be changed. */
  byte[] owned() {
    return bytes;
  }

  /** Its place. */
  @Override
  public String toString() {
    return "LogEntry(" + sequence + ")";
  }
}
