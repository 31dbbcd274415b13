package io.github.pii4j.consent;

import io.github.pii4j.policy.DisclosureGround;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One thing that happens in a random history, with the days that pass before it.
 *
 * @param kind what happens
 * @param scope on which of {@link #SCOPES}
 * @param edition with which of the editions
 * @param with the scope that is answered in the same act; the same one for none
 * @param days how long after the step before
 */
record Step(Kind kind, int scope, int edition, int with, int days) {

  enum Kind {
    PRESENT,
    ASK,
    GIVE,
    ASK_AND_GIVE,
    GIVE_FOR_A_TIME,
    REFUSE,
    ASK_AND_REFUSE,
    DEFER,
    WITHDRAW,
    REVOKE,
    PAUSE,
    RESUME,
    INVALIDATE,
    PUT_TO_REST,
    WAKE,
    NOTIFY,
    DISCLOSE,
    ERASE,
    TERMINATE
  }

  static final List<ConsentScope> SCOPES =
      List.of(
          ConsentScope.policy("toy"),
          ConsentScope.function("verify"),
          ConsentScope.function("letter"),
          ConsentScope.function("register"),
          ConsentScope.item("register", "contact.email"),
          ConsentScope.item("verify", "biometric.face"),
          ConsentScope.item("verify", "financial.bank-name"),
          ConsentScope.item("reviews", "content.shared"),
          ConsentScope.marketing("toy"),
          ConsentScope.sdk("map"),
          ConsentScope.recipient("lab"));

  private static final Set<Kind> ENDS = Set.of(Kind.ERASE, Kind.TERMINATE);

  private static final ConsentAct TICK = ConsentAct.tick("web");

  /** Random histories of up to twenty steps. */
  static Arbitrary<List<Step>> histories() {
    Arbitrary<Integer> scopes = Arbitraries.integers().between(0, SCOPES.size() - 1);
    return Combinators.combine(
            Arbitraries.of(Kind.values()),
            scopes,
            Arbitraries.integers().between(0, 3),
            scopes,
            Arbitraries.of(0, 0, 0, 1, 7, 30, 45),
            Arbitraries.integers().between(0, 9))
        .as(Step::of)
        .list()
        .ofMaxSize(20);
  }

  /** Mostly consents and single answers, so that histories get somewhere. */
  private static Step of(Kind kind, int scope, int edition, int with, int days, int chance) {
    Kind often = chance < 4 ? Kind.ASK_AND_GIVE : kind;
    return new Step(
        ENDS.contains(often) && chance < 8 ? Kind.PRESENT : often,
        chance % 3 == 0 ? 0 : scope,
        edition,
        chance % 2 == 0 ? chance % 3 == 0 ? 0 : scope : with,
        days);
  }

  /** Lets time pass and does it; what the ledger refuses does not happen. */
  void happen(ConsentLedger ledger, SettableClock clock, SubjectId subject) {
    clock.move(Duration.ofDays(days));
    try {
      happen(ledger, subject, clock);
    } catch (ConsentException refused) {
      assert !refused.code().name().isEmpty();
    }
  }

  private void happen(ConsentLedger ledger, SubjectId subject, SettableClock clock) {
    ConsentScope one = SCOPES.get(scope);
    Shown shown = Shown.of(Toy.EDITIONS.get(edition), Locale.ENGLISH);
    switch (kind) {
      case PRESENT -> ledger.present(subject, shown, scopes());
      case ASK -> ledger.presentOnRequest(subject, shown, TICK, scopes());
      case GIVE -> ledger.answer(subject, Answer.give(shown.version(), TICK, scopes()));
      case ASK_AND_GIVE -> {
        ledger.presentOnRequest(subject, shown, TICK, scopes());
        ledger.answer(subject, Answer.give(shown.version(), TICK, scopes()));
      }
      case GIVE_FOR_A_TIME -> {
        ledger.presentOnRequest(subject, shown, TICK, one);
        ledger.answer(
            subject,
            Answer.give(shown.version(), TICK, one)
                .until(clock.instant().plus(Duration.ofDays(20))));
      }
      case REFUSE -> ledger.answer(subject, Answer.refuse(shown.version(), TICK, scopes()));
      case ASK_AND_REFUSE -> {
        ledger.presentOnRequest(subject, shown, TICK, one);
        ledger.refuse(subject, one, shown.version(), TICK);
      }
      case DEFER -> ledger.answer(subject, Answer.defer(shown.version(), TICK, one));
      case WITHDRAW -> ledger.withdraw(subject, one, TICK);
      case REVOKE -> ledger.revoke(subject, one);
      case PAUSE -> ledger.pause(subject, one, Actor.PERSON);
      case RESUME -> ledger.resume(subject, one, Actor.PERSON);
      case INVALIDATE -> ledger.invalidate(subject, one, Actor.GUARDIAN);
      case PUT_TO_REST -> ledger.pause(subject, one, Actor.CONTROLLER);
      case WAKE -> ledger.resume(subject, one, Actor.CONTROLLER);
      case DISCLOSE ->
          ledger.disclosed(subject, one, DisclosureGround.STATUTE, ActDetails.of("law", "x"));
      case ERASE -> ledger.erase(subject);
      case NOTIFY -> ledger.notified(subject, shown, one);
      case TERMINATE -> ledger.terminate(subject);
    }
  }

  private ConsentScope[] scopes() {
    List<ConsentScope> all = new ArrayList<>(List.of(SCOPES.get(scope)));
    if (with != scope) {
      all.add(SCOPES.get(with));
    }
    return all.toArray(ConsentScope[]::new);
  }
}
