package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.value.OneTimeCode;
import io.github.pii4j.value.SubjectId;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes one-time codes, such as those that are sent to a telephone, and accepts each once.
 *
 * <pre>{@code
 * try (OneTimeCode code = codes.issue(LOG_IN, subject)) {
 *   code.lend(digits -> sms.send(number, digits));
 * }
 * ...
 * boolean isTheirs = codes.redeem(LOG_IN, subject, entered).isAccepted();
 * }</pre>
 *
 * <p>Guarantees, across all nodes that share a store: a code is accepted at most once, by whoever
 * was first; no more wrong attempts are answered than the policy allows, however many come at once;
 * a code is good for its tenant, purpose and person only, and only until another is made; the store
 * has neither the code nor the person's id, but keyed hashes of them; comparison in constant time.
 * Non-guarantees: who may ask for codes is the host's to decide, and so is how often one address
 * asks for many persons'; whoever knows a person's id can use up their attempts and codes.
 *
 * <p>Made by {@link PiiCrypto#oneTimeCodes}. Thread-safe.
 */
public final class OneTimeCodes {

  /** More than one slot can see at once: attempts and uses of a code are few. */
  private static final int MOST_CONFLICTS = 64;

  private final CodeHashes hashes;
  private final OneTimeCodeStore store;
  private final Clock clock;
  private final SecureRandom random;
  private final CodeDigits digits;
  private final OneTimeCodePolicy standard;
  private final Map<OneTimeCodePurpose, OneTimeCodePolicy> policies;

  private OneTimeCodes(Builder builder, Clock clock, SecureRandom random) {
    this.hashes = builder.hashes;
    this.store = builder.store;
    this.clock = clock;
    this.random = random;
    this.digits = new CodeDigits(random);
    this.standard = builder.standard;
    this.policies = Map.copyOf(builder.policies);
  }

  /** Begins; the engines compute with a key that serves nothing else. */
  static Builder builder(Engines<KeyedHash> engines, Tenant tenant, OneTimeCodeStore store) {
    return new Builder(new CodeHashes(engines, tenant), store);
  }

  /**
   * A new code, which the caller sends and then closes; an earlier one of the same person and
   * purpose is good no longer.
   *
   * @throws OneTimeCodeRefusedException if the last one is too recent, or there were too many; says
   *     when another may be made
   * @throws OneTimeCodeStoreException if the store cannot be used
   * @throws CryptoException if the key of the hashes cannot be had
   */
  public OneTimeCode issue(OneTimeCodePurpose purpose, SubjectId subject) {
    CodeSlot slot = hashes.slot(purpose, subject);
    for (int i = 0; i < MOST_CONFLICTS; i++) {
      OneTimeCode code = tryIssue(slot);
      if (code != null) {
        return code;
      }
    }
    throw refusesAll();
  }

  /**
   * Accepts a code, if it is the last that was made for this person and purpose, is still good, and
   * was not accepted before. Any other counts as an attempt at it.
   *
   * @throws OneTimeCodeStoreException if the store cannot be used; the code was not accepted
   * @throws CryptoException if the key of the hashes cannot be had; the code was not accepted
   * @throws IllegalStateException if the code has been destroyed
   */
  public Redemption redeem(OneTimeCodePurpose purpose, SubjectId subject, OneTimeCode code) {
    CodeSlot slot = hashes.slot(purpose, subject);
    for (int i = 0; i < MOST_CONFLICTS; i++) {
      Redemption answer = tryRedeem(slot, code);
      if (answer != null) {
        return answer;
      }
    }
    throw refusesAll();
  }

  /**
   * Forgets codes that nothing depends on any more; to be called now and then.
   *
   * @param limit the most to forget in one call
   * @return how many were forgotten; fewer than {@code limit} if none is left
   * @throws IllegalArgumentException if the limit is not positive
   * @throws OneTimeCodeStoreException if the store cannot be used
   */
  public int purgeExpired(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit is " + limit + ", not at least 1");
    }
    return store.purgeExpired(now(), limit);
  }

  /** Null if another caller changed the slot meanwhile. */
  private @Nullable OneTimeCode tryIssue(CodeSlot slot) {
    Instant now = now();
    StoredCode present = store.find(slot).orElse(null);
    if (present != null && now.isBefore(present.nextIssueAt())) {
      throw new OneTimeCodeRefusedException(slot.purpose(), present.nextIssueAt());
    }
    OneTimeCode code = digits.draw(policy(slot).digits());
    boolean kept = false;
    try {
      kept = keep(present, stored(code, slot, now, present));
    } finally {
      if (!kept) {
        code.close();
      }
    }
    return kept ? code : null;
  }

  private StoredCode stored(
      OneTimeCode code, CodeSlot slot, Instant now, @Nullable StoredCode before) {
    OneTimeCodePolicy policy = policy(slot);
    CodeWindow window = CodeWindow.of(now, before, policy);
    UUID issue = new UUID(random.nextLong(), random.nextLong());
    return new StoredCode(
        slot,
        issue,
        hashes.of(code, slot, issue),
        now,
        now.plus(policy.expiry()),
        policy.attempts(),
        false,
        window.nextIssueAt(now, policy),
        window.endsAt(),
        window.issues());
  }

  private boolean keep(@Nullable StoredCode present, StoredCode next) {
    return present == null ? store.add(next) : store.replace(present, next);
  }

  /** The answer, once the store has counted it; null if another caller was faster. */
  private @Nullable Redemption tryRedeem(CodeSlot slot, OneTimeCode code) {
    StoredCode present = store.find(slot).orElse(null);
    if (present == null) {
      return Redemption.of(RedemptionOutcome.NONE);
    }
    RedemptionOutcome closed = present.whyClosed(now());
    return closed == null ? attempt(present, code) : Redemption.of(closed);
  }

  private @Nullable Redemption attempt(StoredCode present, OneTimeCode code) {
    boolean right = present.hash().equals(hashes.of(code, present.slot(), present.issue()));
    StoredCode next = right ? present.afterUse() : present.afterWrongAttempt();
    if (!store.replace(present, next)) {
      return null;
    }
    return right
        ? Redemption.of(RedemptionOutcome.ACCEPTED)
        : Redemption.wrong(next.attemptsLeft());
  }

  private OneTimeCodePolicy policy(CodeSlot slot) {
    return policies.getOrDefault(slot.purpose(), standard);
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  private static OneTimeCodeStoreException refusesAll() {
    return OneTimeCodeStoreException.unavailable("(it took none of many changes)", null);
  }

  /** Collects what {@link OneTimeCodes} need. Not thread-safe. */
  public static final class Builder {

    private final CodeHashes hashes;
    private final OneTimeCodeStore store;
    private final Map<OneTimeCodePurpose, OneTimeCodePolicy> policies = new HashMap<>();
    private OneTimeCodePolicy standard = OneTimeCodePolicy.STANDARD_2026;
    private @Nullable Clock clock;
    private @Nullable SecureRandom random;

    private Builder(CodeHashes hashes, OneTimeCodeStore store) {
      this.hashes = hashes;
      this.store = requireNonNull(store, "store");
    }

    /** What tells whether a code has expired; of all nodes alike. */
    public Builder clock(Clock source) {
      this.clock = requireNonNull(source, "source");
      return this;
    }

    /** Where the digits come from. */
    public Builder random(SecureRandom secureRandom) {
      this.random = requireNonNull(secureRandom, "secureRandom");
      return this;
    }

    /** The policy of all purposes that have none of their own; the standard one unless given. */
    public Builder policy(OneTimeCodePolicy general) {
      this.standard = requireNonNull(general, "general");
      return this;
    }

    /** The policy of one purpose. */
    public Builder policy(OneTimeCodePurpose purpose, OneTimeCodePolicy own) {
      policies.put(requireNonNull(purpose, "purpose"), requireNonNull(own, "own"));
      return this;
    }

    /**
     * The finished object.
     *
     * @throws IllegalStateException if something is missing; names everything that is
     */
    public OneTimeCodes build() {
      if (clock == null || random == null) {
        throw new IllegalStateException(
            "OneTimeCodes are not complete; still to call: " + missing());
      }
      return new OneTimeCodes(this, clock, random);
    }

    private String missing() {
      StringJoiner calls = new StringJoiner(", ");
      if (clock == null) {
        calls.add("clock(Clock)");
      }
      if (random == null) {
        calls.add("random(SecureRandom)");
      }
      return calls.toString();
    }
  }
}
