package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of the keys of a holder in memory. */
class KekRingTests {

  private final byte[] first = material(1);
  private final byte[] second = material(2);
  private final byte[] third = material(3);
  private final KekRing ring =
      new KekRing("the test", Fixture.RANDOM, List.of(kek("1", first), kek("2", second)));

  @Test
  void keys_that_are_replaced_are_zero_and_their_successors_are_not() {
    WrappedKey wrapped = ring.wrap(new KeyToWrap(new byte[32], new byte[0]));

    ring.replace(List.of(kek("2", material(2)), kek("3", third)));

    assertThat(first).containsOnly(0);
    assertThat(second).containsOnly(0);
    assertThat(third).containsOnly(3);
    assertThat(ring.current()).isEqualTo(new KekId("test:3"));
    assertThat(ring.unwrap(wrapped)).isEqualTo(new byte[32]);
  }

  @Test
  void keys_that_are_closed_are_zero() {
    ring.add(kek("3", third));

    ring.close();

    assertThat(List.of(first, second, third)).allSatisfy(key -> assertThat(key).containsOnly(0));
    assertThatThrownBy(ring::current).hasMessage("the test is closed");
  }

  private static Kek kek(String number, byte[] material) {
    return new Kek(new KekId("test:" + number), material);
  }

  private static byte[] material(int filling) {
    byte[] key = new byte[AesKey.BYTES];
    Arrays.fill(key, (byte) filling);
    return key;
  }
}
