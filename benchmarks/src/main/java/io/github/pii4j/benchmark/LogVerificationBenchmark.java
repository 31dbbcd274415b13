package io.github.pii4j.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.pii4j.consent.proof.Checkpoint;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.KeyedChain;
import io.github.pii4j.consent.proof.LogEntry;
import io.github.pii4j.consent.proof.LogVerifier;
import io.github.pii4j.consent.proof.MerkleFrontier;
import io.github.pii4j.consent.proof.NoteSigner;
import io.github.pii4j.consent.proof.Verification;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How many entries of 300 bytes a second one thread verifies. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LogVerificationBenchmark {

  private static final String ORIGIN = "example.com/log";
  private static final int SIZE = 10_000;
  private static final int BYTES = 300;

  private final SecretKey key = new SecretKeySpec(new byte[32], "HmacSHA256");
  private final List<LogEntry> entries = new ArrayList<>(SIZE);
  private LogVerifier.Builder auditor;
  private LogVerifier.Builder owner;

  /** Makes the log. */
  @Setup
  public void fill() throws GeneralSecurityException {
    KeyedChain chain = new KeyedChain(key);
    MerkleFrontier tree = new MerkleFrontier();
    Hash link = KeyedChain.START;
    for (int i = 1; i <= SIZE; i++) {
      byte[] event = ("{\"n\":" + i + ",\"x\":\"" + "x".repeat(BYTES)).getBytes(US_ASCII);
      event = Arrays.copyOf(event, BYTES);
      Hash leaf = Hash.ofEntry(event);
      link = chain.link(link, i, leaf);
      tree.add(leaf);
      entries.add(LogEntry.of(i, leaf, link, event));
    }
    NoteSigner signer =
        NoteSigner.ed25519(ORIGIN, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    String note = new Checkpoint(ORIGIN, SIZE, tree.root()).sign(List.of(signer)).format();
    auditor = LogVerifier.builder(ORIGIN).known(signer.verifier()).checkpoint(note);
    owner = LogVerifier.builder(ORIGIN).known(signer.verifier()).checkpoint(note).chainKey(key);
  }

  /** Hashes, tree and checkpoint. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public Verification byAuditor() {
    return verified(auditor.build());
  }

  /** The same and the chain. */
  @Benchmark
  @OperationsPerInvocation(SIZE)
  public Verification byOwner() {
    return verified(owner.build());
  }

  private Verification verified(LogVerifier verifier) {
    entries.forEach(verifier::add);
    Verification verification = verifier.finish();
    if (verification.anchored() != SIZE) {
      throw new IllegalStateException("the log is genuine");
    }
    return verification;
  }
}
