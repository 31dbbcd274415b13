package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A key file that is not what was written is refused by one error, and stays as it is. */
class KeyFileTamperingTests {

  private static final int MEMORY_AT = 10;
  private static final int MOST_KIB_OF_THIS_TEST = 128;

  @TempDir private Path folder;
  private Path file;
  private byte[] whole = new byte[0];

  @BeforeEach
  void make_a_file_with_two_keys() throws IOException {
    file = folder.resolve(KeyFiles.NAME);
    try (LocalKeyFile keys = KeyFiles.create(file)) {
      keys.rotate();
    }
    whole = Files.readAllBytes(file);
  }

  @Test
  void any_bit_changed() throws IOException {
    for (int bit = 0; bit < 8 * whole.length; bit++) {
      byte[] changed = whole.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      if (!asksForMuchMemory(changed)) {
        assertRefused(changed);
      }
    }
  }

  @Test
  void cut_anywhere() throws IOException {
    for (int length = 0; length < whole.length; length++) {
      assertRefused(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void longer_than_it_was() throws IOException {
    assertRefused(Arrays.copyOf(whole, whole.length + 1));
    assertRefused(Arrays.copyOf(whole, 2 * whole.length));
    assertRefused(Arrays.copyOf(whole, 1_000_000));
  }

  @Test
  void a_wrong_passphrase() {
    assertRefused("zeisig-passphrase-一二四");
    assertRefused("");
  }

  @ParameterizedTest
  @CsvSource({
    "2147483647, 1, 1",
    "1048577, 1, 1",
    "-1, 1, 1",
    "0, 1, 1",
    "7, 1, 1",
    "15, 1, 2",
    "64, 0, 1",
    "64, -1, 1",
    "64, 65, 1",
    "64, 2147483647, 1",
    "64, 1, 0",
    "64, 1, -1",
    "1048576, 1, 65"
  })
  void a_header_that_asks_for_more_than_any_release_grants(int memoryKib, int passes, int lanes)
      throws IOException {
    byte[] changed = whole.clone();
    ByteBuffer.wrap(changed, MEMORY_AT, 12).putInt(memoryKib).putInt(passes).putInt(lanes);

    assertThatThrownBy(() -> KeyFileHeader.read(changed))
        .isInstanceOf(DecryptionFailedException.class);
    assertRefused(changed);
  }

  @ParameterizedTest
  @CsvSource({"19455, 2, 1", "1048577, 2, 1", "19456, 1, 1", "19456, 65, 1", "19456, 2, 0"})
  void a_cost_below_the_minimum_or_above_the_bound_is_refused(
      int memoryKib, int passes, int lanes) {
    assertThatThrownBy(() -> KeyFileCost.of(memoryKib, passes, lanes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(
            "Argon2id takes \\d+ to \\d+ (KiB of memory|passes|lanes) here, not \\d+");
  }

  @Test
  void the_least_and_the_default_cost_are_those_of_the_sources() {
    assertThat(KeyFileCost.of(19 * 1024, 2, 1)).hasToString("argon2id m=19456,t=2,p=1");
    assertThat(KeyFileCost.RFC_9106_SECOND).hasToString("argon2id m=65536,t=3,p=4");
  }

  private static boolean asksForMuchMemory(byte[] changed) {
    try {
      return KeyFileHeader.read(changed).cost().memoryKib() > MOST_KIB_OF_THIS_TEST * 1024;
    } catch (DecryptionFailedException e) {
      return false;
    }
  }

  private void assertRefused(byte[] changed) throws IOException {
    KeyFiles.write(file, changed);

    assertRefused(KeyFiles.PASSPHRASE);

    assertThat(file).hasBinaryContent(changed);
  }

  private void assertRefused(String passphrase) {
    KeyFileException failure =
        catchThrowableOfType(KeyFileException.class, () -> KeyFiles.open(file, passphrase));
    assertThat(failure.code()).isEqualTo(CryptoError.KEY_FILE_REFUSED);
    assertThat(failure)
        .hasNoCause()
        .hasMessage(
            "the key file worker.keys does not open: the passphrase is wrong, or the file was torn,"
                + " edited or written by a later release; if the passphrase is right, restore"
                + " worker.keys.previous");
  }
}
