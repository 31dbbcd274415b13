package io.github.pii4j.benchmark;

import io.github.pii4j.testkit.FakeValues;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same as {@link CheckBenchmark} by a peer that has to be put on the class path by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CredentialKitBenchmark {

  private static final MethodHandle CITIZEN_ID = CredentialKit.validator("MAINLAND_RESIDENT_ID");
  private static final MethodHandle USCC = CredentialKit.validator("UNIFIED_SOCIAL_CREDIT");

  private final Texts citizenIds = new Texts(FakeValues::citizenId);
  private final Texts creditCodes = new Texts(FakeValues::unifiedSocialCreditCode);

  @Benchmark
  public Object citizenIdCredentialKit() throws Throwable {
    return CITIZEN_ID.invokeExact(citizenIds.next());
  }

  @Benchmark
  public Object usccCredentialKit() throws Throwable {
    return USCC.invokeExact(creditCodes.next());
  }
}
