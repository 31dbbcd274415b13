package io.github.pii4j.crypto;

import io.github.pii4j.testkit.FakeValues;
import io.github.pii4j.value.CitizenId;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
 * Blind indexes with a key that need not be looked up: what is left of {@link
 * io.github.pii4j.benchmark.IndexAndTokenBenchmark} without the cache of keys. In this package,
 * because hosts cannot do that.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndexEngineBenchmark {

  private static final int VALUES = 1_024;

  private final FakeValues fakes = FakeValues.from(new SplittableRandom(7));
  private final CitizenId[] values =
      Stream.generate(fakes::citizenId).limit(VALUES).toArray(CitizenId[]::new);
  private final BlindIndex<CitizenId> sha256 = index(HmacSha256::new);
  private final BlindIndex<CitizenId> sm3 = index(HmacSm3::new);
  private int turn;

  @Benchmark
  public IndexValue indexSha256WithoutKeyCache() {
    return sha256.of(values[next()]);
  }

  @Benchmark
  public IndexValue indexSm3WithoutKeyCache() {
    return sm3.of(values[next()]);
  }

  private int next() {
    turn = (turn + 1) % VALUES;
    return turn;
  }

  private static BlindIndex<CitizenId> index(EngineMaker<KeyedHash> maker) {
    return new BlindIndex<>(
        CitizenId.TYPE,
        FieldName.of("worker", "citizen_id"),
        IndexWidth.of(32),
        IndexPart.WHOLE,
        Tenant.of("acme"),
        new EnginePool<>(maker, new byte[KeyedHash.BYTES]));
  }
}
