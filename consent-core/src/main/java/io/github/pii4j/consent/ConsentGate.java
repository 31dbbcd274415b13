package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.consent.Decision.Allowed;
import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.value.SubjectId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * May this item be processed for this function now? Denies unless the policy declares it and the
 * basis it declares is there.
 *
 * <p>A function that rests on consent needs the policy's; one that rests on separate consent needs
 * its own as well, and neither a policy tick nor an act that answers for several scopes stands in
 * for it (PIPL, article 29). So does a function behind a switch, and an optional item: both are off
 * until the person turns them on. What a person refused or withdrew blocks what the policy says
 * that it blocks, and nothing else (PIPL, article 16); a no stands until the person agrees.
 *
 * <p>After a new edition, what is new in it is denied until the person agrees; what they agreed to
 * before stays allowed, by the rules of the edition that they agreed to; what the new edition
 * removed is denied at once.
 *
 * <p>Decisions are remembered for as long as the ledger knows the same lines about the person and
 * no date passes that changes them. Thread-safe.
 */
public final class ConsentGate {

  private final ConsentLedger ledger;
  private final InstantSource clock;
  private final AgeOf ages;
  private final boolean ageRequired;
  private final GateLog log;
  private final ConsentStates states;
  private final DecisionRules rules;
  private final MarketingRules marketing;
  private final DisclosureRules disclosures;
  private final SdkRules sdks;
  private final UseIndex uses;

  private ConsentGate(Builder parts) {
    this.ledger = parts.ledger;
    this.clock = ledger.clock();
    this.ages = parts.ages;
    this.ageRequired = parts.ageRequired;
    this.log = new GateLog(parts.metrics);
    this.states = parts.states();
    this.rules = new DecisionRules(states);
    this.marketing = new MarketingRules(states);
    this.disclosures = new DisclosureRules(states);
    this.sdks = new SdkRules(states, rules);
    this.uses = new UseIndex(parts.policies);
  }

  /** A gate that asks {@code ledger} about the scopes of a policy with one edition. */
  public static ConsentGate of(PrivacyPolicy policy, ConsentLedger ledger) {
    return of(PolicyHistory.of(policy), ledger);
  }

  /** A gate that asks {@code ledger} about the scopes of all published editions of a policy. */
  public static ConsentGate of(PolicyHistory policies, ConsentLedger ledger) {
    return builder(policies, ledger).build();
  }

  /** Begins a gate. */
  public static Builder builder(PolicyHistory policies, ConsentLedger ledger) {
    return new Builder(policies, ledger);
  }

  /** Decides about one item in one function. */
  public Decision decide(SubjectId subject, String functionId, String categoryCode) {
    return decide(subject, functionId, categoryCode, SwitchReading.NOT_READ);
  }

  /** Decides about one item in one function that obeys a switch of the device. */
  public Decision decide(
      SubjectId subject, String functionId, String categoryCode, SwitchReading deviceSwitch) {
    ConsentHistory history = ledger.history(subject);
    int use = uses.find(functionId, categoryCode);
    RememberedDecisions known = history.remembered(this);
    if (use != UseIndex.NONE && known != null && known.hold(clock)) {
      Decision decision = known.find(use, deviceSwitch);
      if (decision != null) {
        log.remembered();
        return log.told(history, functionId, categoryCode, decision);
      }
    }
    Processing asked = Processing.of(functionId, categoryCode).with(deviceSwitch);
    return log.told(history, functionId, categoryCode, decideAnew(subject, history, asked, use));
  }

  /** What no edition declares is not remembered, so that nobody can fill the memory with names. */
  private Decision decideAnew(
      SubjectId subject, ConsentHistory history, Processing asked, int use) {
    Situation situation = situation(subject, history);
    Decision decision = rules.decide(situation, asked);
    if (use != UseIndex.NONE) {
      open(situation).put(use, asked.deviceSwitch(), decision);
    }
    return decision;
  }

  private RememberedDecisions open(Situation situation) {
    ConsentHistory history = situation.history();
    long now = situation.now().toEpochMilli();
    RememberedDecisions known = history.remembered(this);
    return known != null && known.hold(now)
        ? known
        : history.remember(this, now, rules.nextEdge(history, situation.now()), uses.size());
  }

  /** Decides about anything that a {@link Processing} can say. */
  public Decision decide(SubjectId subject, Processing processing) {
    ConsentHistory history = ledger.history(subject);
    Decision decision = rules.decide(situation(subject, history), processing);
    return log.told(history, processing.functionId(), processing.item().orElse("-"), decision);
  }

  /**
   * What would have been decided at an instant, by the lines that were recorded and the editions
   * that applied then; for whoever must show later why something was done. The age is the one that
   * is known now.
   */
  public Decision decideAsOf(SubjectId subject, Processing processing, Instant instant) {
    ConsentHistory known = ledger.history(subject).asOf(instant);
    return rules.decide(
        new Situation(known, instant, ages.years(subject), ageRequired), processing);
  }

  /**
   * Goes on only if the item may be processed.
   *
   * @throws ProcessingDeniedException if not; says what would open it
   */
  public Allowed require(SubjectId subject, String functionId, String categoryCode) {
    return allowed(functionId, decide(subject, functionId, categoryCode));
  }

  /**
   * The same for an item that obeys a switch of the device.
   *
   * @throws ProcessingDeniedException if it may not be processed; says what would open it
   */
  public Allowed require(
      SubjectId subject, String functionId, String categoryCode, SwitchReading deviceSwitch) {
    return allowed(functionId, decide(subject, functionId, categoryCode, deviceSwitch));
  }

  /**
   * The same for anything that a {@link Processing} can say.
   *
   * @throws ProcessingDeniedException if it may not take place; says what would open it
   */
  public Allowed require(SubjectId subject, Processing processing) {
    return allowed(processing.functionId(), decide(subject, processing));
  }

  /** Decides whether marketing may use an item. Service notices do not depend on it. */
  public Decision decideMarketing(SubjectId subject, String categoryCode) {
    ConsentHistory history = ledger.history(subject);
    Decision decision = marketing.decide(situation(subject, history), categoryCode);
    return log.told(history, "marketing", categoryCode, decision);
  }

  /**
   * Goes on only if marketing may use the item.
   *
   * @throws ProcessingDeniedException if not; says what would open it
   */
  public Allowed requireMarketing(SubjectId subject, String categoryCode) {
    return allowed("marketing", decideMarketing(subject, categoryCode));
  }

  /**
   * Decides whether a third-party SDK may be started. What it then collects is decided item by
   * item.
   */
  public Decision decideSdk(SubjectId subject, SdkUse use) {
    ConsentHistory history = ledger.history(subject);
    Decision decision = sdks.decide(situation(subject, history), use);
    return log.told(history, "sdk", use.sdkId(), decision);
  }

  /**
   * Goes on only if the SDK may be started.
   *
   * @throws ProcessingDeniedException if one of its functions may not run, or the person did not
   *     agree to the SDK itself, separately, where its operator is no processor; says what would
   *     open it
   */
  public Allowed requireSdk(SubjectId subject, SdkUse use) {
    return allowed("sdk", decideSdk(subject, use));
  }

  /**
   * Goes on only if the data may be disclosed, and records that it is: the line is written before
   * anything leaves.
   *
   * @throws ProcessingDeniedException if the policy does not name the ground or the recipient, the
   *     reference of a document is missing, or the consent; or if the person was erased, whoever
   *     asks for it
   */
  public ConsentEvent requireDisclosure(SubjectId subject, Disclosure disclosure) {
    ConsentHistory history = ledger.history(subject);
    Decision decision =
        history.isErased()
            ? new Denied(Decision.Reason.ERASED, disclosure.recipientId())
            : disclosures.decide(situation(subject, history), disclosure);
    allowed("disclosure", log.told(history, "disclosure", disclosure.recipientId(), decision));
    return ledger.disclosed(subject, disclosure.scope(), disclosure.ground(), disclosure.details());
  }

  /** The decision in a sentence for a support desk, with no personal data. Logs nothing. */
  public Message explain(SubjectId subject, Processing processing) {
    Situation situation = situation(subject, ledger.history(subject));
    PrivacyPolicy words =
        states.policies().inForce(situation.now()).orElseGet(() -> states.policies().latest());
    return new DecisionText(words).of(processing, rules.decide(situation, processing));
  }

  /** Where the person stands with a scope now, versions and dates included. */
  public ConsentState state(SubjectId subject, ConsentScope scope) {
    return states.state(ledger.history(subject), scope, clock.instant());
  }

  private Situation situation(SubjectId subject, ConsentHistory history) {
    return new Situation(history, clock.instant(), ages.years(subject), ageRequired);
  }

  private static Allowed allowed(String what, Decision decision) {
    if (decision instanceof Denied denied) {
      throw new ProcessingDeniedException(what, denied);
    }
    return (Allowed) decision;
  }

  /** The parts of a gate. */
  public static final class Builder {

    private final PolicyHistory policies;
    private final ConsentLedger ledger;
    private @Nullable Period renewal;
    private AgeOf ages = AgeOf.NOT_RECORDED;
    private boolean ageRequired;
    private ConsentMetrics metrics = ConsentMetrics.NOOP;

    private Builder(PolicyHistory policies, ConsentLedger ledger) {
      this.policies = requireNonNull(policies, "policies");
      this.ledger = requireNonNull(ledger, "ledger");
    }

    /**
     * How long after a new edition took effect a consent that it made stale may be renewed before
     * it lapses; for ever unless set.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Builder renewWithin(Period time) {
      if (time.isNegative()) {
        throw new IllegalArgumentException("the time to renew is not negative");
      }
      this.renewal = time;
      return this;
    }

    /** Who knows how old people are; nobody unless set. Whose age is unknown counts as of age. */
    public Builder ages(AgeOf source) {
      this.ages = requireNonNull(source, "ages");
      this.ageRequired = false;
      return this;
    }

    /**
     * The same; nothing is allowed to people whose age is not on record, where the policy says whom
     * it serves.
     */
    public Builder requireAges(AgeOf source) {
      this.ages = requireNonNull(source, "ages");
      this.ageRequired = true;
      return this;
    }

    /** Who counts; nobody unless set. */
    public Builder metrics(ConsentMetrics sink) {
      this.metrics = requireNonNull(sink, "metrics");
      return this;
    }

    private ConsentStates states() {
      ConsentStates states = ConsentStates.of(policies);
      return renewal == null ? states : states.renewWithin(renewal);
    }

    /** The gate. */
    public ConsentGate build() {
      return new ConsentGate(this);
    }
  }
}
