package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pii4j.consent.proof.NoteSigner;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.lang.reflect.Proxy;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LedgerSealingTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");

  private static final PolicyVersion V1 = PolicyVersion.parse("1.0.0");

  private final SettableClock clock = new SettableClock("2026-03-02T02:00:00Z");
  private final Away store = new Away();
  private final ConsentLedger ledger =
      ConsentLedger.builder(store.whole)
          .keys(LedgerKeys.of(new byte[32]))
          .clock(clock)
          .signCheckpoints(signer())
          .build();
  private final Counted counted = new Counted();
  private final ByHand hand = new ByHand();
  private final LedgerSealing sealing =
      LedgerSealing.of(ledger).every(Duration.ofSeconds(2)).metrics(counted).by(hand);

  @Test
  void lines_get_their_places_and_a_signed_checkpoint_without_the_host() {
    sealing.start();
    ledger.present(WORKER, Editions.shown(V1), POLICY);
    assertThat(ledger.log().head().size()).isZero();

    hand.pass();

    assertThat(ledger.log().head().size()).isEqualTo(1);
    assertThat(ledger.log().checkpoint()).isPresent();
    assertThat(hand.pause).isEqualTo(Duration.ofSeconds(2));
    assertThat(counted.placed).containsExactly(1L);
  }

  @Test
  void a_store_that_is_away_is_told_of_once_and_tried_again() {
    sealing.start();
    ledger.present(WORKER, Editions.shown(V1), POLICY);

    store.away = true;
    List<String> lines =
        RecordedLogs.during(
            () -> {
              hand.pass();
              hand.pass();
              store.away = false;
              hand.pass();
            });

    assertThat(counted.failures).isEqualTo(2);
    assertThat(ledger.log().head().size()).isEqualTo(1);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0))
        .startsWith("ERROR")
        .contains("sealing failed", "PT2S", "IllegalStateException")
        .doesNotContain("worker-17", "canary");
    assertThat(lines.get(1)).contains("sealing goes on");
  }

  @Test
  void it_is_started_once_ended_and_started_again() {
    sealing.start();
    sealing.start();
    assertThat(hand.begun).isEqualTo(1);
    assertThat(sealing.isRunning()).isTrue();

    sealing.close();
    sealing.close();
    assertThat(sealing.isRunning()).isFalse();
    assertThat(hand.ended).isEqualTo(1);

    sealing.start();
    assertThat(hand.begun).isEqualTo(2);
  }

  @Test
  void in_a_thread_of_its_own_it_seals_until_it_is_ended() throws Exception {
    CountDownLatch runs = new CountDownLatch(3);
    ConsentMetrics counting =
        new ConsentMetrics() {
          @Override
          public void placed(long lines) {
            runs.countDown();
          }
        };
    ledger.present(WORKER, Editions.shown(V1), POLICY);

    try (LedgerSealing running =
        LedgerSealing.of(ledger).every(Duration.ofMillis(10)).metrics(counting).start()) {
      assertThat(runs.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(running.isRunning()).isTrue();
    }

    assertThat(ledger.log().head().size()).isEqualTo(1);
  }

  @Test
  void a_pause_that_would_only_burn_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LedgerSealing.of(ledger).every(Duration.ZERO))
        .withMessageContaining("ten milliseconds");
  }

  private static NoteSigner signer() {
    try {
      return NoteSigner.ed25519(
          "consent", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Time passes when the test says so. */
  private static final class ByHand implements Repeater {

    private @Nullable Runnable work;
    private @Nullable Duration pause;
    private int begun;
    private int ended;

    @Override
    public Task repeat(String name, Duration between, Runnable run) {
      work = run;
      pause = between;
      begun++;
      return () -> ended++;
    }

    void pass() {
      if (work != null) {
        work.run();
      }
    }
  }

  private static final class Counted implements ConsentMetrics {

    private final List<Long> placed = new ArrayList<>();
    private int failures;

    @Override
    public void placed(long lines) {
      placed.add(lines);
    }

    @Override
    public void sealingFailed() {
      failures++;
    }
  }

  /** A store that can be away for who reads it. */
  private static final class Away {

    private boolean away;
    private final LedgerStore original = new MemoryLedgerStore();
    private final LedgerStore whole =
        (LedgerStore)
            Proxy.newProxyInstance(
                LedgerStore.class.getClassLoader(),
                new Class<?>[] {LedgerStore.class},
                (proxy, method, arguments) -> {
                  if (away) {
                    throw new IllegalStateException("canary-5c1e of worker-17");
                  }
                  return method.invoke(original, arguments);
                });
  }
}
