package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.Decision.Allowed;
import io.github.pii4j.consent.NaiveGate.Use;
import io.github.pii4j.policy.DisclosureGround;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.RecipientRole;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * What must hold of every history: 1,000 random ones for each rule, and 100,000 with {@code
 * -Dpii4j.tries=100000}.
 */
class ConsentPropertyTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final ConsentScope POLICY = ConsentScope.policy("toy");
  private static final ConsentScope VERIFY = ConsentScope.function("verify");
  private static final ConsentAct TICK = ConsentAct.tick("web");
  private static final Map<String, List<Integer>> GRAVE =
      Map.of(
          "policy:toy", List.of(2, 3),
          "function:register", List.of(2),
          "function:verify", List.of(3),
          "function:letter", List.of(3),
          "item:verify/biometric.face", List.of(3),
          "recipient:lab", List.of(3));
  private static final SdkUse MAP = SdkUse.of("map", "register");
  private static final NaiveGate NAIVE = new NaiveGate(GRAVE, Duration.ofDays(60));

  /** What a no to a scope may close: as the policy says, known by heart. */
  private static final Map<String, Set<String>> CLOSURE =
      Map.of(
          "policy:toy", Set.of("register", "reviews", "letter", "verify", "work"),
          "function:verify", Set.of("verify", "work"),
          "function:letter", Set.of("letter"),
          "function:register", Set.of("register"),
          "item:register/contact.email", Set.of("register/contact.email"),
          "item:verify/biometric.face", Set.of("verify", "work"),
          "item:verify/financial.bank-name", Set.of("verify", "work"),
          "item:reviews/content.shared", Set.of("reviews"));

  private SettableClock clock = new SettableClock("2026-01-10T00:00:00Z");
  private ConsentLedger ledger = ConsentLedger.inMemory(clock);
  private ConsentGate gate = gate();

  @BeforeTry
  void begin() {
    clock = new SettableClock("2026-01-10T00:00:00Z");
    ledger = ConsentLedger.inMemory(clock);
    gate = gate();
  }

  @Example
  void the_epochs_are_those_that_the_model_knows() {
    for (ConsentScope scope : Step.SCOPES) {
      List<Integer> grave = GRAVE.getOrDefault(scope.toString(), List.of());
      for (int i = 0; i < 4; i++) {
        int upTo = i;
        int epoch = grave.stream().filter(edition -> edition <= upTo).reduce(0, (one, two) -> two);
        assertThat(Toy.HISTORY.epoch(scope, version(i)))
            .as(scope + " up to " + version(i))
            .isEqualTo(version(epoch));
      }
    }
  }

  @Property
  void the_gate_says_what_the_naive_model_says(@ForAll("histories") List<Step> steps) {
    for (Step step : steps) {
      step.happen(ledger, clock, WORKER);
      for (Use use : NaiveGate.USES) {
        assertThat(answer(gate, use))
            .as(use.name() + " at " + clock.instant())
            .isEqualTo(NAIVE.says(ledger.events(WORKER), use, clock.instant()));
      }
    }
  }

  @Property
  void marketing_sdks_and_disclosures_are_decided_as_the_naive_model_decides(
      @ForAll("histories") List<Step> steps) {
    for (Step step : steps) {
      step.happen(ledger, clock, WORKER);
      List<ConsentEvent> lines = ledger.events(WORKER);
      Instant now = clock.instant();
      assertThat(gate.decideMarketing(WORKER, "contact.email").isAllowed())
          .as("marketing at " + now + ": " + gate.decideMarketing(WORKER, "contact.email"))
          .isEqualTo(NAIVE.allowsMarketing(lines, now));
      assertThat(gate.decideMarketing(WORKER, "biometric.face").isAllowed()).isFalse();
      assertThat(gate.decideSdk(WORKER, MAP).isAllowed())
          .as("an SDK at " + now)
          .isEqualTo(NAIVE.allowsSdk(lines, now));
      assertThat(gate.decideSdk(WORKER, MAP.by(RecipientRole.PROCESSOR)).isAllowed())
          .as("a processor's SDK at " + now)
          .isEqualTo(NAIVE.allowsSdkOfProcessor(lines, now));
      for (DisclosureGround ground : DisclosureGround.values()) {
        assertThat(discloses(ground))
            .as(ground + " at " + now)
            .isEqualTo(NAIVE.allowsDisclosure(lines, ground, now));
      }
    }
  }

  private boolean discloses(DisclosureGround ground) {
    try {
      gate.requireDisclosure(
          WORKER, Disclosure.to("lab", ground).of("biometric.face").by("case 1"));
      return true;
    } catch (ProcessingDeniedException denied) {
      return false;
    }
  }

  @Property
  void nothing_rests_on_consent_unless_the_policy_is_agreed_to_at_that_instant(
      @ForAll("histories") List<Step> steps) {
    for (Step step : steps) {
      step.happen(ledger, clock, WORKER);
      boolean agreed = gate.state(WORKER, POLICY).stands();
      for (Use use : NaiveGate.USES) {
        if (gate.decide(WORKER, use.function(), use.item()) instanceof Allowed allowed
            && allowed.basis().isConsent()) {
          assertThat(agreed).as(use.name()).isTrue();
        }
      }
    }
  }

  @Property
  void the_same_lines_at_the_same_instant_are_decided_the_same_again(
      @ForAll("histories") List<Step> steps) {
    Map<Integer, Map<Instant, List<String>>> then = new LinkedHashMap<>();
    for (Step step : steps) {
      step.happen(ledger, clock, WORKER);
      then.computeIfAbsent(ledger.events(WORKER).size(), unused -> new LinkedHashMap<>())
          .put(clock.instant(), answers());
    }

    DecisionRules rules = new DecisionRules(states());
    then.forEach(
        (lines, byInstant) ->
            byInstant.forEach(
                (instant, answers) ->
                    assertThat(replay(rules, lines, instant)).isEqualTo(answers)));
  }

  @Property
  void taking_a_consent_back_is_one_step_and_closes_no_more_than_the_policy_says(
      @ForAll("histories") List<Step> steps, @ForAll @IntRange(max = 10) int which) {
    steps.forEach(step -> step.happen(ledger, clock, WORKER));
    ConsentScope scope = Step.SCOPES.get(which);
    Set<String> closure = CLOSURE.getOrDefault(scope.toString(), Set.of());
    if (!ledger.state(WORKER, scope).stands()) {
      return;
    }

    List<String> before = answers();
    ledger.withdraw(WORKER, scope, TICK);
    List<String> after = answers();

    assertThat(gate.state(WORKER, scope)).isEqualTo(ConsentState.WITHDRAWN);
    for (int i = 0; i < before.size(); i++) {
      Use use = NaiveGate.USES.get(i);
      boolean closed = !before.get(i).equals("no") && after.get(i).equals("no");
      assertThat(closed && !closure.contains(use.function()) && !closure.contains(use.name()))
          .as(use.name())
          .isFalse();
    }
  }

  @Property
  void a_consent_given_together_with_others_is_never_a_separate_one(
      @ForAll("histories") List<Step> steps) {
    for (Step step : steps) {
      step.happen(ledger, clock, WORKER);
      boolean alone =
          ledger.events(WORKER).stream()
              .filter(line -> line.kind() == EventKind.GIVEN && line.scope().equals(VERIFY))
              .reduce((older, newer) -> newer)
              .filter(line -> line.bundle() == ConsentEvent.Bundle.ALONE)
              .isPresent();
      Decision decision = gate.decide(WORKER, "verify", "biometric.face");
      assertThat(alone || !decision.isAllowed()).isTrue();
      if (decision instanceof Allowed allowed) {
        assertThat(allowed.basis()).isEqualTo(LegalBasis.SEPARATE_CONSENT);
      }
    }
  }

  @Property
  void an_edition_that_only_tells_makes_no_consent_stale(@ForAll("histories") List<Step> steps) {
    ConsentStates lenient =
        ConsentStates.of(PolicyHistory.of(Toy.EDITIONS.subList(0, 2))).renewWithin(Period.ZERO);
    for (Step step : steps) {
      step.happen(ledger, clock, WORKER);
      for (ConsentScope scope : Step.SCOPES) {
        assertThat(lenient.state(ledger.history(WORKER), scope, clock.instant()))
            .isNotIn(ConsentState.STALE, ConsentState.LAPSED);
      }
    }
  }

  @Property
  void what_the_policy_does_not_declare_is_denied(
      @ForAll("histories") List<Step> steps, @ForAll String functionId, @ForAll String item) {
    steps.forEach(step -> step.happen(ledger, clock, WORKER));

    assertThat(gate.decide(WORKER, functionId, item).isAllowed()).isFalse();
    assertThat(gate.decide(WORKER, "register", item + "x").isAllowed()).isFalse();
    assertThat(gate.decideMarketing(WORKER, item).isAllowed()).isFalse();
  }

  @Example
  void who_gives_and_withdraws_at_once_ends_where_the_last_line_says() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    Shown shown = Shown.of(Toy.EDITIONS.get(0), Locale.ENGLISH);
    for (int i = 0; i < 50; i++) {
      SubjectId person = SubjectId.of("worker-" + i);
      ledger.present(person, shown, POLICY);
      ledger.give(person, POLICY, version(0), TICK);
      ledger.presentOnRequest(person, shown, TICK, POLICY);
      CountDownLatch done = new CountDownLatch(2);
      pool.execute(() -> quietly(() -> ledger.give(person, POLICY, version(0), TICK), done));
      pool.execute(() -> quietly(() -> ledger.withdraw(person, POLICY, TICK), done));
      assertThat(done.await(120, TimeUnit.SECONDS)).isTrue();

      List<ConsentEvent> lines = ledger.events(person);
      boolean endsGiven = lines.get(lines.size() - 1).kind() == EventKind.GIVEN;
      assertThat(gate.decide(person, "register", "contact.mobile-number").isAllowed())
          .isEqualTo(endsGiven);
    }
    pool.shutdown();
  }

  private static void quietly(Runnable act, CountDownLatch done) {
    try {
      act.run();
    } catch (ConsentException late) {
      assertThat(late.code()).isEqualTo(ConsentException.Code.NOT_PRESENTED);
    } finally {
      done.countDown();
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Step.histories();
  }

  private List<String> answers() {
    return NaiveGate.USES.stream().map(use -> answer(gate, use)).toList();
  }

  private List<String> replay(DecisionRules rules, int lines, Instant instant) {
    ConsentHistory prefix = ConsentHistory.of(ledger.events(WORKER).subList(0, lines));
    Situation situation = new Situation(prefix, instant, OptionalInt.empty(), false);
    List<String> answers = new ArrayList<>();
    for (Use use : NaiveGate.USES) {
      answers.add(text(rules.decide(situation, Processing.of(use.function(), use.item()))));
    }
    return answers;
  }

  private static String answer(ConsentGate gate, Use use) {
    return text(gate.decide(WORKER, use.function(), use.item()));
  }

  private static String text(Decision decision) {
    return decision instanceof Allowed allowed ? allowed.governedBy().toString() : "no";
  }

  private ConsentGate gate() {
    return ConsentGate.builder(Toy.HISTORY, ledger).renewWithin(Period.ofDays(60)).build();
  }

  private static ConsentStates states() {
    return ConsentStates.of(Toy.HISTORY).renewWithin(Period.ofDays(60));
  }

  private static PolicyVersion version(int edition) {
    return Toy.EDITIONS.get(edition).version();
  }
}
