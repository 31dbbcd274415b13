package io.github.pii4j.rights.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.rights.RequestId;
import io.github.pii4j.rights.RightsException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RequestKeysTests {

  private static final String BODY = "{\"due\":{},\"events\":[]}";
  private static final RequestId ID = new RequestId("0123456789abcdef0123456789abcdef");
  private static final RequestId OTHER = new RequestId("fedcba9876543210fedcba9876543210");

  private static final SealedContext HERE = new SealedContext(ID, 3, BODY);
  private static final byte[] OLD = new byte[32];
  private static final byte[] FRESH = "a fresh secret of 32 bytes or so".getBytes(UTF_8);

  private final RequestKeys keys = RequestKeys.of(OLD);

  @Test
  void what_was_sealed_opens_beside_its_own_id_version_and_steps_alone() {
    byte[] sealed = keys.seal(HERE, "更正");

    assertThat(keys.open(keys.writing(), HERE, sealed)).isEqualTo("更正");
    assertUnreadable(keys, new SealedContext(OTHER, 3, BODY), sealed);
    assertUnreadable(keys, new SealedContext(ID, 2, BODY), sealed);
    assertUnreadable(keys, new SealedContext(ID, 3, BODY + " "), sealed);
    assertUnreadable(keys, new SealedContext(ID, 33, BODY.substring(1)), sealed);
  }

  @Test
  void an_older_secret_is_read_and_the_newest_writes() {
    byte[] sealed = keys.seal(HERE, "更正");
    RequestKeys both = RequestKeys.of(FRESH).alsoReading(OLD);

    assertThat(both.open(keys.writing(), HERE, sealed)).isEqualTo("更正");
    assertThat(both.writing()).isEqualTo(RequestKeys.of(FRESH).writing());
    assertUnreadable(keys, both.writing(), HERE, both.seal(HERE, "更正"));
    assertUnreadable(both, both.writing(), HERE, sealed);
    assertThat(both.hash("text")).isEqualTo(RequestKeys.of(FRESH).hash("text"));
  }

  @Test
  void nodes_that_write_with_different_secrets_claim_the_same_in_the_same_order() {
    RequestKeys before = keys.alsoReading(FRESH);
    RequestKeys after = RequestKeys.of(FRESH).alsoReading(OLD);

    assertThat(before.hashes("text")).isEqualTo(after.hashes("text")).hasSize(2);
  }

  @Test
  void a_secret_is_long_enough_there_once_and_never_printed() {
    assertThatIllegalArgumentException().isThrownBy(() -> RequestKeys.of(new byte[31]));
    assertThatIllegalArgumentException().isThrownBy(() -> keys.alsoReading(new byte[31]));
    assertThatIllegalArgumentException().isThrownBy(() -> keys.alsoReading(OLD));
    assertThat(keys.alsoReading(FRESH)).hasToString("RequestKeys(****)");
  }

  @Test
  void what_is_cut_short_at_any_byte_or_changed_at_any_bit_is_unreadable() {
    byte[] sealed = keys.seal(HERE, "更正");

    for (int length = 0; length < sealed.length; length++) {
      assertUnreadable(keys, HERE, Arrays.copyOf(sealed, length));
    }
    for (int bit = 0; bit < sealed.length * Byte.SIZE; bit++) {
      byte[] flipped = sealed.clone();
      flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      assertUnreadable(keys, HERE, flipped);
    }
  }

  private static void assertUnreadable(RequestKeys keys, SealedContext context, byte[] sealed) {
    assertUnreadable(keys, keys.writing(), context, sealed);
  }

  private static void assertUnreadable(
      RequestKeys keys, String name, SealedContext context, byte[] sealed) {
    assertThatThrownBy(() -> keys.open(name, context, sealed))
        .isInstanceOfSatisfying(
            RightsException.class,
            e -> assertThat(e.code()).isEqualTo(RightsException.Code.UNREADABLE));
  }
}
