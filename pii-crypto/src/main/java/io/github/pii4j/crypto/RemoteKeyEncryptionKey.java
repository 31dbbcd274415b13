package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Key-encryption keys of a service for key management, reached over the network.
 *
 * <pre>{@code
 * KeyEncryptionKey kek = RemoteKeyEncryptionKey.builder().service(new AcmeKms(client)).build();
 * }</pre>
 *
 * <p>How it behaves when the service does not; the figures are the defaults of 2026:
 *
 * <ul>
 *   <li>An attempt that takes longer than 2 seconds is given up and interrupted; an answer that
 *       comes later is wiped. At most 64 attempts run at once, more fail at once.
 *   <li>An attempt that failed is repeated, up to 3 attempts in all, after any time up to 50 ms,
 *       then 100 ms, never more than 1 second. Refusals are not repeated.
 *   <li>After 5 failed attempts in a row no call reaches the service for 30 seconds. Then a single
 *       one probes it: if it succeeds all are let through, if not none for another 30 seconds.
 *   <li>Whoever has no answer after that gets {@link KeyHolderException#unavailable}, the last
 *       failure as its cause. Keys that are cached go on working.
 * </ul>
 *
 * <p>Guarantees: no data key leaves the process. Each is sealed, with its context, by a new key
 * under XAES-256-GCM, and the service wraps that key; it must unwrap it again before it counts as
 * wrapped. A changed key or context is refused even if the service does not notice.
 *
 * <p>Non-guarantee: it cannot tell a service that answers wrongly from a wrapped key that was
 * changed; both are refused. Thread-safe.
 */
public final class RemoteKeyEncryptionKey implements KeyEncryptionKey {

  private final KeyManagementService service;
  private final SecureRandom random;
  private final KmsCalls calls;
  private final KmsTime time;
  private final KmsInquiry inquiry;
  private final long currentNanos;
  private volatile @Nullable Told told;
  private volatile boolean closed;

  private RemoteKeyEncryptionKey(Builder options, KeyManagementService service) {
    this.service = service;
    this.random = options.random;
    this.time = options.time == null ? new KmsThreads() : options.time;
    this.calls =
        new KmsCalls(
            options.timeLimit,
            options.attempts,
            new KmsBackoff(options.firstPause, options.longestPause, random),
            new KmsCircuit(options.failuresToOpen, options.openFor),
            time);
    this.inquiry = new KmsInquiry(options.timeLimit);
    this.currentNanos = options.currentFor.toNanos();
  }

  /** Begins; only the service is needed. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * {@inheritDoc}
   *
   * <p>As the service told within the last 60 seconds, by default.
   *
   * @throws IllegalStateException if the holder is closed
   */
  @Override
  public KekId current() {
    requireOpen();
    Told last = told;
    if (last != null && time.nanos() - last.nanos < currentNanos) {
      return last.kek;
    }
    return tell(calls.call(new KmsDescribeTask(service, inquiry)));
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the holder is closed
   */
  @Override
  public WrappedKey wrap(KeyToWrap key) {
    requireOpen();
    byte[] once = new byte[AesKey.BYTES];
    random.nextBytes(once);
    try {
      WrappedKey wrapped = calls.call(new KmsWrapTask(service, once, key.context()));
      tell(wrapped.kek());
      return envelope(key, once, wrapped);
    } finally {
      Arrays.fill(once, (byte) 0);
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalStateException if the holder is closed
   */
  @Override
  public byte[] unwrap(WrappedKey wrapped) {
    requireOpen();
    try {
      KmsEnvelope envelope = KmsEnvelope.parse(wrapped.bytes());
      return opened(envelope, wrapped);
    } catch (DecryptionFailedException e) {
      throw KeyHolderException.refused(KmsCalls.HOLDER);
    }
  }

  /** Ends the threads and every pause; calls under way fail. The service stays the host's. */
  @Override
  public void close() {
    closed = true;
    time.close();
  }

  private WrappedKey envelope(KeyToWrap key, byte[] once, WrappedKey wrapped) {
    Kek sealing = new Kek(wrapped.kek(), once);
    byte[] bytes = new KmsEnvelope(wrapped.bytes(), sealing.wrap(key, random)).bytes();
    return new WrappedKey(wrapped.kek(), bytes, key.context());
  }

  private byte[] opened(KmsEnvelope envelope, WrappedKey wrapped) {
    byte[] once = calls.call(new KmsUnwrapTask(service, with(envelope.wrapped(), wrapped)));
    try {
      requireKey(once);
      return new Kek(wrapped.kek(), once).unwrap(with(envelope.sealed(), wrapped));
    } finally {
      Arrays.fill(once, (byte) 0);
    }
  }

  private static WrappedKey with(byte[] bytes, WrappedKey wrapped) {
    return new WrappedKey(wrapped.kek(), bytes, wrapped.context());
  }

  private static void requireKey(byte[] once) {
    if (once.length != AesKey.BYTES) {
      throw new DecryptionFailedException();
    }
  }

  private KekId tell(KekId kek) {
    told = new Told(kek, time.nanos());
    return kek;
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException(KmsCalls.HOLDER + " is closed");
    }
  }

  /** Which key wraps, as far as it was told. */
  @Override
  public String toString() {
    Told last = told;
    String state = last == null ? "not asked yet" : "current " + last.kek;
    return "RemoteKeyEncryptionKey[" + (closed ? "closed" : state) + "]";
  }

  /** What the service said, and when. */
  private record Told(KekId kek, long nanos) {}

  /** Collects what a {@link RemoteKeyEncryptionKey} is made with. Not thread-safe. */
  public static final class Builder {

    private static final int MOST_ATTEMPTS = 10;
    private static final Duration LONGEST = Duration.ofHours(1);

    private @Nullable KeyManagementService service;
    private @Nullable KmsTime time;
    private SecureRandom random = new SecureRandom();
    private Duration timeLimit = Duration.ofSeconds(2);
    private int attempts = 3;
    private Duration firstPause = Duration.ofMillis(50);
    private Duration longestPause = Duration.ofSeconds(1);
    private int failuresToOpen = 5;
    private Duration openFor = Duration.ofSeconds(30);
    private Duration currentFor = Duration.ofSeconds(60);

    private Builder() {}

    /** The service; needed. */
    public Builder service(KeyManagementService remote) {
      this.service = requireNonNull(remote, "remote");
      return this;
    }

    /** Where keys, nonces and pauses come from; a new {@link SecureRandom} if not given. */
    public Builder random(SecureRandom secureRandom) {
      this.random = requireNonNull(secureRandom, "secureRandom");
      return this;
    }

    /**
     * How long one attempt may take; wrapping is two calls in one attempt.
     *
     * @param limit above zero, at most an hour
     */
    public Builder timeLimit(Duration limit) {
      this.timeLimit = requireWithin("time limit", limit, Duration.ofNanos(1));
      return this;
    }

    /**
     * How often a call is tried in all.
     *
     * @param most from 1 to 10
     */
    public Builder attempts(int most) {
      if (most < 1 || most > MOST_ATTEMPTS) {
        throw new IllegalArgumentException("1 to 10 attempts, not " + most);
      }
      this.attempts = most;
      return this;
    }

    /**
     * How long to wait between attempts: any time up to {@code first}, which doubles each time, but
     * never more than {@code longest}.
     *
     * @param first zero to an hour
     * @param longest zero to an hour
     */
    public Builder pauses(Duration first, Duration longest) {
      this.firstPause = requireWithin("first pause", first, Duration.ZERO);
      this.longestPause = requireWithin("longest pause", longest, Duration.ZERO);
      return this;
    }

    /**
     * After how many failed attempts in a row no call is made, and for how long.
     *
     * @param failures 1 at least
     * @param pause zero to an hour
     */
    public Builder circuit(int failures, Duration pause) {
      if (failures < 1) {
        throw new IllegalArgumentException("1 failure at least, not " + failures);
      }
      this.failuresToOpen = failures;
      this.openFor = requireWithin("pause of the circuit", pause, Duration.ZERO);
      return this;
    }

    /**
     * For how long {@link #current} repeats what the service told.
     *
     * @param age zero to an hour
     */
    public Builder currentFor(Duration age) {
      this.currentFor = requireWithin("age of what was told", age, Duration.ZERO);
      return this;
    }

    Builder time(KmsTime staged) {
      this.time = staged;
      return this;
    }

    /**
     * The finished holder, which has not called the service yet.
     *
     * @throws IllegalStateException if the service is missing
     */
    public RemoteKeyEncryptionKey build() {
      if (service == null) {
        throw new IllegalStateException(
            "RemoteKeyEncryptionKey is not complete; still to call: service(KeyManagementService)");
      }
      return new RemoteKeyEncryptionKey(this, service);
    }

    private static Duration requireWithin(String what, Duration value, Duration least) {
      if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
        throw new IllegalArgumentException(
            "the " + what + " is from " + least + " to " + LONGEST + ", not " + value);
      }
      return value;
    }
  }
}
