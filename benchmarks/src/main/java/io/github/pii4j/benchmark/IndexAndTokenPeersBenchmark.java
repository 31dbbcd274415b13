package io.github.pii4j.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.testkit.FakeValues;
import io.github.pii4j.value.CitizenId;
import java.security.GeneralSecurityException;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.fpe.FPEEngine;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The bare algorithms under {@link IndexAndTokenBenchmark}, on the bytes of the same values. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndexAndTokenPeersBenchmark {

  private static final int VALUES = 1_024;
  private static final int DIGITS = 18;
  private static final byte[] KEY = new byte[32];
  private static final FPEParameters DECIMAL =
      new FPEParameters(new KeyParameter(KEY), 10, new byte[16]);

  private final FakeValues fakes = FakeValues.from(new SplittableRandom(7));
  private final CitizenId[] values =
      Stream.generate(fakes::citizenId).limit(VALUES).toArray(CitizenId[]::new);
  private final byte[][] texts =
      Stream.of(values).map(value -> value.reveal().getBytes(UTF_8)).toArray(byte[][]::new);
  private final byte[][] numerals =
      Stream.of(texts).map(text -> digits(text)).toArray(byte[][]::new);
  private final byte[] out = new byte[DIGITS];

  private final Mac sha256 = sha256();
  private final HMac sm3 = sm3();
  private final FPEEngine ff1 = ff1();
  private int turn;

  @Benchmark
  public byte[] hmacSha256Jdk() {
    return sha256.doFinal(texts[next()]);
  }

  /** As a host would write it: from the value. */
  @Benchmark
  public byte[] hmacSha256JdkOfValue() {
    return sha256.doFinal(values[next()].reveal().getBytes(UTF_8));
  }

  @Benchmark
  public byte[] hmacSm3Bouncy() {
    return hmacSm3(texts[next()]);
  }

  /** As a host would write it: from the value. */
  @Benchmark
  public byte[] hmacSm3BouncyOfValue() {
    return hmacSm3(values[next()].reveal().getBytes(UTF_8));
  }

  @Benchmark
  public byte[] ff1Bouncy() {
    ff1.processBlock(numerals[next()], 0, DIGITS, out, 0);
    return out;
  }

  /** The key schedule anew each time. */
  @Benchmark
  public byte[] ff1BouncySetUpAnew() {
    ff1.init(true, DECIMAL);
    return ff1Bouncy();
  }

  private byte[] hmacSm3(byte[] text) {
    byte[] hash = new byte[sm3.getMacSize()];
    sm3.update(text, 0, text.length);
    sm3.doFinal(hash, 0);
    return hash;
  }

  private int next() {
    turn = (turn + 1) % VALUES;
    return turn;
  }

  /** With a zero in the place of an X. */
  private static byte[] digits(byte[] text) {
    byte[] digits = new byte[DIGITS];
    for (int i = 0; i < DIGITS; i++) {
      digits[i] = text[i] == 'X' ? 0 : (byte) (text[i] - '0');
    }
    return digits;
  }

  private static Mac sha256() {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HMac sm3() {
    HMac mac = new HMac(new SM3Digest());
    mac.init(new KeyParameter(KEY));
    return mac;
  }

  private static FPEEngine ff1() {
    FPEEngine engine = new FPEFF1Engine();
    engine.init(true, DECIMAL);
    return engine;
  }
}
