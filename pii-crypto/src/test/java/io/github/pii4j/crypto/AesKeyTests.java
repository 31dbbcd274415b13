package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AesKeyTests {

  @Test
  void hands_out_copies_until_destroyed() {
    byte[] bytes = new byte[AesKey.BYTES];
    Arrays.fill(bytes, (byte) 7);
    AesKey key = new AesKey(bytes);
    Arrays.fill(key.getEncoded(), (byte) 0);
    assertThat(key.getEncoded()).containsOnly(7);

    key.destroy();

    assertThat(bytes).containsOnly(0);
    assertThat(key.isDestroyed()).isTrue();
    assertThatThrownBy(key::getEncoded)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the key is destroyed");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 31, 33})
  void has_256_bits_and_no_other_number(int bytes) {
    assertThatThrownBy(() -> new AesKey(new byte[bytes]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an AES-256 key has 32 bytes, not " + bytes);
  }
}
