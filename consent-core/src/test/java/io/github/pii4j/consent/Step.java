package io.github.pii4j.consent;

import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
    NOTIFY,
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
          ConsentScope.item("reviews", "content.shared"));

  private static final ConsentAct TICK = ConsentAct.tick("web");

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
