package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Ticker;
import io.github.pii4j.consent.proof.NoteSigner;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.Revision;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger is made of; only the keys have no default. Not thread-safe.
 *
 * @see ConsentLedger#builder
 */
public final class LedgerBuilder {

  private static final Duration MAX_BOUND = Duration.ofMinutes(5);

  private final LedgerStore store;
  private LedgerName name = new LedgerName("consent");
  private @Nullable LedgerKeys keys;
  private InstantSource clock = InstantSource.system();
  private SecureRandom random = new SecureRandom();
  private AddressKeeping addresses = AddressKeeping.LEFT_OUT;
  private Period coolDown = Period.ofDays(30);
  private Duration bound = Duration.ofSeconds(1);
  private long people = 100_000;
  private Ticker ticker = Ticker.systemTicker();
  private List<NoteSigner> signers = List.of();
  private ConsentMetrics metrics = ConsentMetrics.NOOP;

  LedgerBuilder(LedgerStore store) {
    this.store = requireNonNull(store, "store");
  }

  /** Its name in the store and in checkpoints; {@code consent} unless set. */
  public LedgerBuilder name(LedgerName ledger) {
    this.name = requireNonNull(ledger, "name");
    return this;
  }

  /** Its keys, which there is no default for. */
  public LedgerBuilder keys(LedgerKeys secret) {
    this.keys = requireNonNull(secret, "keys");
    return this;
  }

  /** What tells the time; the system's clock unless set. */
  public LedgerBuilder clock(InstantSource source) {
    this.clock = requireNonNull(source, "clock");
    return this;
  }

  /** Where ids, keys and salts come from; the platform's default unless set. */
  public LedgerBuilder random(SecureRandom source) {
    this.random = requireNonNull(source, "random");
    return this;
  }

  /** What is kept of the addresses that acts came from; nothing unless set. */
  public LedgerBuilder addresses(AddressKeeping keeping) {
    this.addresses = requireNonNull(keeping, "addresses");
    return this;
  }

  /** How long a person who said no is not asked again; 30 days unless set. */
  public LedgerBuilder coolDown(Period time) {
    this.coolDown = requireNonNull(time, "coolDown");
    return this;
  }

  /** The same, as long as a policy promises; unchanged if it promises nothing. */
  public LedgerBuilder coolDownOf(PrivacyPolicy policy) {
    policy.revision().flatMap(Revision::cooldown).ifPresent(this::coolDown);
    return this;
  }

  /**
   * After what time at the latest this node sees what another recorded; one second unless set. The
   * longer, the fewer reads. It runs from the end of the read that brought what is known.
   *
   * @throws IllegalArgumentException if it is negative or above five minutes
   */
  public LedgerBuilder visibleWithin(Duration time) {
    if (time.isNegative() || time.compareTo(MAX_BOUND) > 0) {
      throw new IllegalArgumentException("the bound is between zero and five minutes");
    }
    this.bound = time;
    return this;
  }

  /** What measures the bound; not the clock, which may be set back. For tests. */
  LedgerBuilder ticker(Ticker source) {
    this.ticker = source;
    return this;
  }

  /**
   * How many people's lines are kept at hand; 100,000 unless set.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public LedgerBuilder rememberPeople(long count) {
    if (count < 0) {
      throw new IllegalArgumentException("the number of people is not negative");
    }
    this.people = count;
    return this;
  }

  /**
   * Who signs the log's checkpoints, under the ledger's name; nobody unless set, and then nobody
   * outside can tell whether the log was rewritten.
   */
  public LedgerBuilder signCheckpoints(NoteSigner... keysOfTheLog) {
    this.signers = List.of(keysOfTheLog);
    return this;
  }

  /** Who counts what does not prove itself; nobody unless set. */
  public LedgerBuilder metrics(ConsentMetrics sink) {
    this.metrics = requireNonNull(sink, "metrics");
    return this;
  }

  /**
   * The ledger.
   *
   * @throws IllegalStateException if there are no keys
   */
  public ConsentLedger build() {
    if (keys == null) {
      throw new IllegalStateException(
          "a ledger needs keys: LedgerKeys.of(32 random bytes that live as long as the ledger)");
    }
    return new ConsentLedger(
        new LedgerParts(
            name, keys, clock, random, addresses, coolDown, people, ticker, signers, metrics),
        store,
        bound);
  }
}
