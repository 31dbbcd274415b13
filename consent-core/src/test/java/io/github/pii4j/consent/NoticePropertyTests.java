package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** SEED-08: whose consent ages is told and asked, whatever they agreed to and when. */
class NoticePropertyTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");
  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final String TO_ATTENDANCE =
      "id: attendance, text: {zh: 确认在工地范围内打卡, en: To confirm that you clock in on site}";
  private static final String TO_FRIENDS =
      "{id: contacts, text: {zh: 帮您找到并添加选中的好友, en: To help you find and add the friends that you"
          + " pick}}";

  private static final List<PrivacyPolicy> EDITIONS =
      List.of(
          Labour.first(),
          Labour.second(),
          Labour.third("2.1.0", TO_ATTENDANCE, "id: presence, text: {zh: 在场, en: Presence}"),
          Labour.third("2.2.0"),
          Labour.third("3.0.0", TO_FRIENDS, "{id: invites, text: {zh: 邀请, en: Invitations}}"));

  private static final List<ConsentScope> SCOPES =
      List.of(
          ConsentScope.function("attendance.clock-in"),
          ConsentScope.function("contacts.import"),
          ConsentScope.function("identity.verify"),
          ConsentScope.item("contacts.import", "contact.address-book"),
          ConsentScope.recipient("wage-bank"),
          ConsentScope.marketing("zhihui-laowu"));

  private final PolicyHistory policies = PolicyHistory.of(EDITIONS);

  /** An edition that somebody agreed to for a scope. */
  record Agreed(ConsentScope scope, int edition) {}

  @Property(tries = 300)
  void who_is_stale_is_asked(@ForAll("agreements") List<Agreed> agreements) {
    SettableClock clock = new SettableClock("2027-01-04T02:00:00Z");
    ConsentLedger ledger = ConsentLedger.inMemory(clock);
    agreements.forEach(one -> agree(ledger, clock, one));

    List<ConsentScope> stale = stale(ledger, clock);
    Optional<ChangeNotice> notice = ChangeNotices.of(policies, ledger).since(WORKER);

    assertThat(notice.map(ChangeNotice::asks).orElse(List.of())).containsAll(stale);
    notice.ifPresent(one -> assertThat(one.lines()).isNotEmpty());
  }

  private List<ConsentScope> stale(ConsentLedger ledger, SettableClock clock) {
    ConsentStates states = ConsentStates.of(policies);
    ConsentHistory history = ledger.history(WORKER);
    return history.scopes().stream()
        .filter(scope -> states.state(history, scope, clock.instant()) == ConsentState.STALE)
        .toList();
  }

  private static void agree(ConsentLedger ledger, SettableClock clock, Agreed agreed) {
    PrivacyPolicy edition = EDITIONS.get(agreed.edition());
    ledger.present(WORKER, Shown.of(edition, Locale.SIMPLIFIED_CHINESE), agreed.scope());
    ledger.give(WORKER, agreed.scope(), edition.version(), TICK);
    clock.move(Duration.ofDays(1));
  }

  @Provide
  Arbitrary<List<Agreed>> agreements() {
    Arbitrary<Integer> editions = Arbitraries.integers().between(0, EDITIONS.size() - 1);
    Arbitrary<Agreed> any = Combinators.combine(Arbitraries.of(SCOPES), editions).as(Agreed::new);
    return Combinators.combine(editions, any.list().ofMaxSize(5))
        .as(
            (policy, others) -> {
              List<Agreed> all = new ArrayList<>(others);
              all.add(new Agreed(POLICY, policy));
              return all;
            });
  }
}
