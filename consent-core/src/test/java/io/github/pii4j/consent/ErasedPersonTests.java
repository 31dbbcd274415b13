package io.github.pii4j.consent;

import static io.github.pii4j.consent.Editions.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.policy.DisclosureGround;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import org.junit.jupiter.api.Test;

class ErasedPersonTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final PolicyVersion V1 = PolicyVersion.parse("1.0.0");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");

  private final SettableClock clock = new SettableClock("2026-09-10T04:00:00Z");
  private final MemoryLedgerStore store = new MemoryLedgerStore();
  private final ConsentLedger ledger = node();

  @Test
  void a_court_that_asks_for_them_is_refused_by_name_and_nothing_is_recorded() {
    ConsentGate gate = ConsentGate.of(Labour.second(), ledger);
    Disclosure order =
        Disclosure.to("court", DisclosureGround.LEGAL_PROCESS).of("identity.name").by("order 1");
    ledger.present(WORKER, shown(V1), POLICY);
    ledger.erase(WORKER);
    int lines = ledger.events(WORKER).size();

    assertThatThrownBy(() -> gate.requireDisclosure(WORKER, order))
        .isInstanceOfSatisfying(
            ProcessingDeniedException.class,
            e -> assertThat(e.reason()).isEqualTo(Decision.Reason.ERASED));
    assertThatThrownBy(
            () -> ledger.disclosed(WORKER, order.scope(), order.ground(), ActDetails.NONE))
        .isInstanceOfSatisfying(
            ConsentException.class,
            e -> assertThat(e.code()).isEqualTo(ConsentException.Code.ERASED));
    assertThat(ledger.events(WORKER)).hasSize(lines);
  }

  @Test
  void a_reference_that_nobody_has_yet_is_not_barred_by_an_erasure() {
    ledger.erase(WORKER);

    assertThat(ledger.events(WORKER)).isEmpty();
    ledger.present(WORKER, shown(V1), POLICY);
    ledger.give(WORKER, POLICY, V1, TICK);
    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.GIVEN);
  }

  @Test
  void somebody_whom_another_node_got_to_know_a_moment_ago_is_erased() {
    assertThat(ledger.events(WORKER)).isEmpty();
    node().present(WORKER, shown(V1), POLICY);

    ledger.erase(WORKER);

    assertThat(ledger.history(WORKER).isErased()).isTrue();
  }

  @Test
  void what_somebody_acted_on_is_a_short_name_since_it_stays() {
    for (String text : new String[] {"", " ", "Android", "web app", "张三的手机", "a".repeat(65)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ConsentAct.tick(text))
          .withMessageContaining("short name");
    }
    assertThat(ConsentAct.pressButton("wechat.mini-program").surface())
        .isEqualTo("wechat.mini-program");
  }

  @Test
  void a_version_that_stores_cannot_hold_is_none() {
    assertThat(new PolicyVersion(999_999, 0, 999_999)).hasToString("999999.0.999999");
    assertThatIllegalArgumentException().isThrownBy(() -> new PolicyVersion(20260110, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new PolicyVersion(1, 0, -1));
  }

  private ConsentLedger node() {
    return ConsentLedger.builder(store).keys(LedgerKeys.of(new byte[32])).clock(clock).build();
  }
}
