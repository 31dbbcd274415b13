package io.github.pii4j.benchmark;

import io.github.pii4j.crypto.BlindIndex;
import io.github.pii4j.crypto.FieldName;
import io.github.pii4j.crypto.IndexValue;
import io.github.pii4j.crypto.IndexWidth;
import io.github.pii4j.crypto.MemoryDataKeyStore;
import io.github.pii4j.crypto.MemoryKeyEncryptionKey;
import io.github.pii4j.crypto.PiiCrypto;
import io.github.pii4j.crypto.Profile;
import io.github.pii4j.crypto.Tenant;
import io.github.pii4j.crypto.Token;
import io.github.pii4j.crypto.Tokens;
import io.github.pii4j.testkit.FakeValues;
import io.github.pii4j.value.BankCardNumber;
import io.github.pii4j.value.CitizenId;
import java.security.SecureRandom;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Blind indexes and tokens of 1,024 values in turn, from typed value to result, with the look-up of
 * the key; what they are made of is measured by {@link IndexAndTokenPeersBenchmark}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class IndexAndTokenBenchmark {

  private static final int VALUES = 1_024;
  private static final FieldName FIELD = FieldName.of("worker", "citizen_id");

  private final PiiCrypto international = crypto(Profile.INTERNATIONAL);
  private final PiiCrypto chinese = crypto(Profile.GM);

  private final BlindIndex<CitizenId> sha256 =
      international.blindIndex(CitizenId.TYPE, FIELD, IndexWidth.of(32));
  private final BlindIndex<CitizenId> sm3 =
      chinese.blindIndex(CitizenId.TYPE, FIELD, IndexWidth.of(32));
  private final Tokens<CitizenId> citizenIdTokens = international.tokens(CitizenId.TYPE, FIELD);
  private final Tokens<BankCardNumber> cardTokens =
      international.tokens(BankCardNumber.TYPE, FIELD);

  private final FakeValues fakes = FakeValues.from(new SplittableRandom(7));
  private final CitizenId[] citizenIds =
      Stream.generate(fakes::citizenId).limit(VALUES).toArray(CitizenId[]::new);
  private final BankCardNumber[] cards =
      Stream.generate(fakes::bankCardNumber).limit(VALUES).toArray(BankCardNumber[]::new);
  private final String[] tokens =
      Stream.of(citizenIds).map(citizenIdTokens::tokenize).map(Token::text).toArray(String[]::new);
  private int turn;

  @TearDown
  public void close() {
    international.close();
    chinese.close();
  }

  @Benchmark
  public IndexValue indexSha256() {
    return sha256.of(citizenIds[next()]);
  }

  @Benchmark
  public IndexValue indexSm3() {
    return sm3.of(citizenIds[next()]);
  }

  @Benchmark
  public Token<CitizenId> tokenOfCitizenId() {
    return citizenIdTokens.tokenize(citizenIds[next()]);
  }

  @Benchmark
  public CitizenId citizenIdOfToken() {
    return citizenIdTokens.detokenize(Token.of(tokens[next()]));
  }

  @Benchmark
  public Token<BankCardNumber> tokenOfCard() {
    return cardTokens.tokenize(cards[next()]);
  }

  private int next() {
    turn = (turn + 1) % VALUES;
    return turn;
  }

  private static PiiCrypto crypto(Profile profile) {
    return PiiCrypto.builder()
        .keyEncryptionKey(MemoryKeyEncryptionKey.generate(new SecureRandom()))
        .dataKeys(MemoryDataKeyStore.create())
        .tenant(Tenant.of("acme"))
        .profile(profile)
        .build();
  }
}
