package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class KeyFrameTests {

  private static final KeyScope LONGEST = new KeyScope(Tenant.of("密".repeat(255)), "密".repeat(255));

  @Test
  void the_longest_event_has_room() {
    StoredKey key =
        new StoredKey(
            LONGEST,
            new KeyId(-1),
            KeyAlgorithm.AES_256_GCM_SIV,
            Instant.ofEpochMilli(Long.MIN_VALUE),
            new KekId("k".repeat(128)),
            new byte[KeyFrame.MOST_WRAPPED_BYTES]);
    KeyFrame frame = KeyFrame.of(new KeyEvent.KeyKept(key, Long.MAX_VALUE));

    KeyFrame read = read(frame.bytes());

    assertThat(frame.length()).isLessThanOrEqualTo(KeyFrame.MOST_BYTES);
    assertThat(read.event()).isEqualTo(new KeyEvent.KeyKept(key, Long.MAX_VALUE));
    assertThat(read.state()).isEqualTo(WrappedState.INTACT);
  }

  @Test
  void an_event_outlives_its_key() {
    KeyEvent.KeyKept kept = new KeyEvent.KeyKept(DataKeyStoreContract.key(LONGEST, 1), 5);
    KeyFrame frame = KeyFrame.of(kept);
    byte[] bytes = frame.bytes();

    Arrays.fill(bytes, bytes.length - frame.erasable(), bytes.length - 1, (byte) 0);
    assertThat(read(bytes).state()).isEqualTo(WrappedState.BROKEN);
    Arrays.fill(bytes, bytes.length - frame.erasable(), bytes.length, (byte) 0);

    KeyFrame read = read(bytes);
    assertThat(read.state()).isEqualTo(WrappedState.ERASED);
    assertThat(read.event().scope()).isEqualTo(LONGEST);
  }

  @Test
  void checks_by_the_published_crc_32c() {
    CRC32C crc = new CRC32C();

    crc.update("123456789".getBytes(US_ASCII));

    assertThat(crc.getValue()).isEqualTo(0xE3069283L);
  }

  private static KeyFrame read(byte[] bytes) {
    return Objects.requireNonNull(KeyFrame.read(ByteBuffer.wrap(bytes)));
  }

  /** A record with any event, as the format describes it. */
  static byte[] frame(byte[] event, byte[] wrapped) {
    ByteBuffer lengths = ByteBuffer.allocate(8).putInt(event.length).putInt(wrapped.length).flip();
    CRC32C head = new CRC32C();
    head.update(lengths);
    head.update(event);
    CRC32C ofWrapped = new CRC32C();
    ofWrapped.update(wrapped);
    return ByteBuffer.allocate(16 + event.length + wrapped.length)
        .put(lengths.rewind())
        .putInt((int) head.getValue())
        .put(event)
        .putInt((int) ofWrapped.getValue())
        .put(wrapped)
        .array();
  }
}
