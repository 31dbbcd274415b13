package io.github.pii4j.rights.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.rights.RequestId;
import io.github.pii4j.rights.RightsException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RequestKeysTests {

  private static final RequestId ID = new RequestId("0123456789abcdef0123456789abcdef");
  private static final RequestId OTHER = new RequestId("fedcba9876543210fedcba9876543210");

  private final RequestKeys keys = RequestKeys.of(new byte[32]);

  @Test
  void what_was_sealed_opens_under_its_own_id_alone() {
    byte[] sealed = keys.seal(ID, "更正");

    assertThat(keys.open(ID, sealed)).isEqualTo("更正");
    assertUnreadable(OTHER, sealed);
  }

  @Test
  void what_is_cut_short_at_any_byte_or_changed_at_any_bit_is_unreadable() {
    byte[] sealed = keys.seal(ID, "更正");

    for (int length = 0; length < sealed.length; length++) {
      assertUnreadable(ID, Arrays.copyOf(sealed, length));
    }
    for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
      byte[] flipped = sealed.clone();
      flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      assertUnreadable(ID, flipped);
    }
  }

  private void assertUnreadable(RequestId id, byte[] sealed) {
    assertThatThrownBy(() -> keys.open(id, sealed))
        .isInstanceOfSatisfying(
            RightsException.class,
            e -> assertThat(e.code()).isEqualTo(RightsException.Code.UNREADABLE));
  }
}
