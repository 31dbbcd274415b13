package io.github.pii4j.benchmark;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.pii4j.category.Catalogue;
import io.github.pii4j.consent.ConsentAct;
import io.github.pii4j.consent.ConsentGate;
import io.github.pii4j.consent.ConsentHistory;
import io.github.pii4j.consent.ConsentLedger;
import io.github.pii4j.consent.ConsentScope;
import io.github.pii4j.consent.Decision;
import io.github.pii4j.consent.LedgerKeys;
import io.github.pii4j.consent.MemoryLedgerStore;
import io.github.pii4j.consent.Processing;
import io.github.pii4j.consent.Shown;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.value.SubjectId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * May this item be processed now? One thread, 1,024 people in turn, under the labour platform's
 * policy; the ledger's bound is five minutes, so that nothing is read from its store meanwhile.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConsentGateBenchmark {

  private static final int PEOPLE = 1024;
  private static final Processing NAME = Processing.of("account.register", "identity.name");

  private final SubjectId[] people = new SubjectId[PEOPLE];
  private final Cache<SubjectId, Object> bare =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(5)).build();
  private final ConsentLedger ledger =
      ConsentLedger.builder(new MemoryLedgerStore())
          .keys(LedgerKeys.of(new byte[32]))
          .clock(InstantSource.system())
          .visibleWithin(Duration.ofMinutes(5))
          .build();
  private final ConsentGate gate;
  private int next;

  /** Everybody agrees. */
  public ConsentGateBenchmark() {
    PrivacyPolicy policy =
        PrivacyPolicy.read(
            Document.open(
                Path.of(
                    System.getProperty(
                        "policy", "../examples/labour-platform/privacy/policy.yaml"))),
            Catalogue.bundled());
    this.gate = ConsentGate.of(policy, ledger);
    for (int i = 0; i < PEOPLE; i++) {
      people[i] = SubjectId.of("worker-" + i);
      agree(policy, people[i]);
      bare.put(people[i], this);
    }
  }

  private void agree(PrivacyPolicy policy, SubjectId person) {
    ConsentScope scope = ConsentScope.policy(policy.id());
    ledger.present(person, Shown.of(policy, Locale.CHINESE), scope);
    ledger.give(person, scope, policy.version(), ConsentAct.tick("web"));
  }

  /** One lookup of a person in a cache that forgets after a time: the least that it takes. */
  @Benchmark
  public @Nullable Object caffeineAlone() {
    return bare.getIfPresent(person());
  }

  /** What the ledger knows of the person. */
  @Benchmark
  public ConsentHistory history() {
    return ledger.history(person());
  }

  /** A decision that is remembered. */
  @Benchmark
  public Decision remembered() {
    return gate.decide(person(), "account.register", "identity.name");
  }

  /** A decision that is not. */
  @Benchmark
  public Decision anew() {
    return gate.decide(person(), NAME);
  }

  private SubjectId person() {
    next = (next + 1) & (PEOPLE - 1);
    return people[next];
  }
}
