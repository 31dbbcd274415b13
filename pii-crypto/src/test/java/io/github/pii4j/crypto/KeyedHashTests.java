package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyedHashTests {

  private static final byte[] MESSAGE = "message".getBytes(UTF_8);

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "hmac-sha256.csv", useHeadersInDisplayName = true)
  void hmac_sha256_is_that_of_rfc_4231(String source, String key, String message, String hash) {
    assertThat(hex(new HmacSha256(bytes(key)).hash(bytes(message)))).as(source).startsWith(hash);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "hmac-sm3.csv", useHeadersInDisplayName = true)
  void hmac_sm3_is_that_of_gm_t_0042(String source, String key, String message, String hash) {
    assertThat(hex(new HmacSm3(bytes(key)).hash(bytes(message)))).as(source).isEqualTo(hash);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "GB/T 32905-2016 A.1, 1,"
        + " 616263, 66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
    "GB/T 32905-2016 A.2, 16,"
        + " 61626364, debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
  })
  void sm3_is_that_of_gb_t_32905(String source, int times, String message, String hash) {
    SM3Digest sm3 = new SM3Digest();
    byte[] made = new byte[KeyedHash.BYTES];

    byte[] whole = bytes(message.repeat(times));
    sm3.update(whole, 0, whole.length);
    sm3.doFinal(made, 0);

    assertThat(hex(made)).as(source).isEqualTo(hash);
  }

  @ParameterizedTest
  @MethodSource("makers")
  void a_second_hash_is_not_touched_by_the_first(EngineMaker<KeyedHash> maker) {
    KeyedHash hash = maker.make(key(7));
    byte[] first = hash.hash(MESSAGE);

    hash.hash("another".getBytes(UTF_8));

    assertThat(hash.hash(MESSAGE)).isEqualTo(first).hasSize(KeyedHash.BYTES);
  }

  @ParameterizedTest
  @MethodSource("makers")
  void the_key_that_was_given_is_neither_kept_nor_changed(EngineMaker<KeyedHash> maker) {
    byte[] key = key(7);
    KeyedHash hash = maker.make(key);
    byte[] first = hash.hash(MESSAGE);

    assertThat(key).isEqualTo(key(7));
    Arrays.fill(key, (byte) 0);

    assertThat(hash.hash(MESSAGE)).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("makers")
  void nothing_of_the_key_is_left_once_wiped(EngineMaker<KeyedHash> maker) {
    KeyedHash hash = maker.make(key(7));
    hash.hash(MESSAGE);

    hash.wipe();

    assertThat(hash.hash(MESSAGE)).isEqualTo(maker.make(key(0)).hash(MESSAGE));
  }

  static Stream<EngineMaker<KeyedHash>> makers() {
    return Stream.of(HmacSha256::new, HmacSm3::new);
  }

  private static byte[] key(int filling) {
    byte[] key = new byte[KeyedHash.BYTES];
    Arrays.fill(key, (byte) filling);
    return key;
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
