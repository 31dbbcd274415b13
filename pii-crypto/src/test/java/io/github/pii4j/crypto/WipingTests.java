package io.github.pii4j.crypto;

import static io.github.pii4j.crypto.Refusals.assertDecryptionFails;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What is left in memory of a key that was wiped: nothing that the engines, the JDK's ciphers and
 * Bouncy Castle's still refer to.
 */
class WipingTests {

  @ParameterizedTest
  @EnumSource
  void two_wiped_engines_that_did_different_work_cannot_be_told_apart(Suite suite) {
    Aead one = worked(suite, 1, "440524188001010014");
    Aead two = worked(suite, 2, "11010519491231002X");
    assertThat(Traces.of(one, two)).isNotEmpty();

    one.wipe();
    two.wipe();

    assertThat(Traces.of(one, two)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AES_256_GCM_SIV")
  void an_engine_keeps_nothing_of_a_text(Suite suite) {
    Aead engine = worked(suite, 1, "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~");

    assertThat(Traces.of(engine)).noneMatch(trace -> trace.contains(" 126 126 126"));
  }

  @ParameterizedTest
  @EnumSource
  void an_engine_can_be_wiped_before_use_and_again(Suite suite) {
    Aead unused = Suites.engine(suite, 1);
    Aead used = worked(suite, 2, "440524188001010014");

    unused.wipe();
    unused.wipe();
    used.wipe();
    used.wipe();

    assertThat(Traces.of(unused)).noneMatch(trace -> trace.contains(" 1 1 1 1"));
    assertThat(Traces.of(used)).noneMatch(trace -> trace.contains(" 2 2 2 2"));
  }

  @ParameterizedTest
  @EnumSource
  void the_array_that_an_engine_was_made_of_is_its_owners(Suite suite) {
    byte[] key = Suites.key(suite, 1);
    Aead engine = suite.engines().make(key);

    engine.wipe();

    assertThat(key).containsOnly(1);
  }

  @Test
  void a_pool_wipes_the_array_that_it_took_over_and_every_engine() {
    byte[] key = Suites.key(Suite.AES_256_GCM, 1);
    EnginePool<Aead> pool = new EnginePool<>(Suite.AES_256_GCM.engines(), key);
    Aead engine = pool.use(lent -> lent);

    pool.wipe();

    assertThat(key).containsOnly(0);
    assertThat(Traces.of(engine)).noneMatch(trace -> trace.contains(" 1 1 1 1"));
    assertThat(pool.isWiped()).isTrue();
  }

  /** Has sealed, opened and refused. */
  private static Aead worked(Suite suite, int filling, String value) {
    Aead engine = Suites.engine(suite, filling);
    byte[] clear = value.getBytes(US_ASCII);
    byte[] place = ("place " + filling).getBytes(US_ASCII);
    byte[] sealed = engine.seal(Suites.nonce(suite, filling), clear, place);
    byte[] last = engine.seal(Suites.nonce(suite, filling + 10), clear, place);
    assertThat(engine.open(Suites.nonce(suite, filling), sealed, place)).isEqualTo(clear);
    assertDecryptionFails(() -> engine.open(Suites.nonce(suite, filling), last, place));
    return engine;
  }
}
