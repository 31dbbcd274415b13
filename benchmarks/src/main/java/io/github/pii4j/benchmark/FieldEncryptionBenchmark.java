package io.github.pii4j.benchmark;

import io.github.pii4j.crypto.Encrypted;
import io.github.pii4j.crypto.FieldCipher;
import io.github.pii4j.crypto.FieldName;
import io.github.pii4j.crypto.MemoryDataKeyStore;
import io.github.pii4j.crypto.MemoryKeyEncryptionKey;
import io.github.pii4j.crypto.PiiCrypto;
import io.github.pii4j.crypto.Suite;
import io.github.pii4j.crypto.Tenant;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.SubjectId;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A citizen id of 18 characters, from typed value to ciphertext and back, under a key of its person
 * that is in memory; all threads share one cipher ({@code -t 2}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FieldEncryptionBenchmark {

  /** So many that no cipher still has what the last message with this nonce needed. */
  private static final int CIPHERTEXTS = 1024;

  private static final SubjectId PERSON = SubjectId.of("worker-17");

  private final CitizenId value = CitizenId.parse("440524188001010014");

  /** Set by JMH. */
  @Param({"XAES_256_GCM", "AES_256_GCM", "SM4_GCM", "AES_256_GCM_SIV"})
  public Suite suite = Suite.XAES_256_GCM;

  private Made made = new Made(suite, value);

  @Setup
  public void make() {
    made = new Made(suite, value);
  }

  @TearDown
  public void close() {
    made.crypto.close();
  }

  @Benchmark
  public Encrypted<CitizenId> encrypt() {
    return made.field.encrypt(value, PERSON);
  }

  @Benchmark
  public CitizenId decrypt() {
    return made.field.decrypt(
        made.encrypted.get(ThreadLocalRandom.current().nextInt(CIPHERTEXTS)), PERSON);
  }

  /** One host. */
  private static final class Made {

    private final PiiCrypto crypto;
    private final FieldCipher<CitizenId> field;
    private final List<Encrypted<CitizenId>> encrypted;

    private Made(Suite suite, CitizenId value) {
      crypto =
          PiiCrypto.builder()
              .keyEncryptionKey(MemoryKeyEncryptionKey.generate(new SecureRandom()))
              .dataKeys(MemoryDataKeyStore.create())
              .suite(suite)
              .tenant(Tenant.of("acme"))
              .build();
      field = crypto.field(CitizenId.TYPE, FieldName.of("worker", "citizen_id"));
      encrypted =
          IntStream.range(0, CIPHERTEXTS).mapToObj(i -> field.encrypt(value, PERSON)).toList();
    }
  }
}
