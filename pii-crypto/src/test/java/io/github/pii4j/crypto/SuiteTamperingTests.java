package io.github.pii4j.crypto;

import static io.github.pii4j.crypto.Refusals.assertDecryptionFails;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

/** No suite opens what it did not seal, and none tells what was wrong. */
class SuiteTamperingTests {

  private static final int TRIES = 60;

  @Property(tries = TRIES)
  void every_flipped_bit_of_a_ciphertext_is_noticed(
      @ForAll Suite suite,
      @ForAll @Size(max = 40) byte[] clear,
      @ForAll @Size(max = 40) byte[] aad) {
    Aead engine = Suites.engine(suite, 1);
    byte[] sealed = engine.seal(Suites.nonce(suite, 1), clear, aad);

    for (int bit = 0; bit < 8 * sealed.length; bit++) {
      assertRefused(engine, Suites.nonce(suite, 1), flipped(sealed, bit), aad);
    }
    assertThat(engine.open(Suites.nonce(suite, 1), sealed, aad)).isEqualTo(clear);
  }

  @Property(tries = TRIES)
  void every_flipped_bit_of_the_associated_data_is_noticed(
      @ForAll Suite suite,
      @ForAll @Size(max = 40) byte[] clear,
      @ForAll @Size(max = 40) byte[] aad) {
    Aead engine = Suites.engine(suite, 1);
    byte[] sealed = engine.seal(Suites.nonce(suite, 1), clear, aad);

    for (int bit = 0; bit < 8 * aad.length; bit++) {
      assertRefused(engine, Suites.nonce(suite, 1), sealed, flipped(aad, bit));
    }
  }

  @Property(tries = TRIES)
  void every_flipped_bit_of_a_nonce_is_noticed(
      @ForAll Suite suite, @ForAll @Size(max = 40) byte[] clear) {
    Aead engine = Suites.engine(suite, 1);
    byte[] nonce = Suites.nonce(suite, 1);
    byte[] sealed = engine.seal(nonce, clear, new byte[0]);

    for (int bit = 0; bit < 8 * nonce.length; bit++) {
      assertRefused(engine, flipped(nonce, bit), sealed, new byte[0]);
    }
  }

  @Property(tries = TRIES)
  void every_truncation_and_extension_is_noticed(
      @ForAll Suite suite,
      @ForAll @Size(max = 40) byte[] clear,
      @ForAll @Size(min = 1, max = 40) byte[] more) {
    Aead engine = Suites.engine(suite, 1);
    byte[] nonce = Suites.nonce(suite, 1);
    byte[] aad = {1, 2, 3};
    byte[] sealed = engine.seal(nonce, clear, aad);

    for (int length = 0; length < sealed.length; length++) {
      assertRefused(engine, nonce, Arrays.copyOf(sealed, length), aad);
      assertRefused(engine, nonce, Arrays.copyOfRange(sealed, length + 1, sealed.length), aad);
    }
    for (int length = 0; length < aad.length; length++) {
      assertRefused(engine, nonce, sealed, Arrays.copyOf(aad, length));
    }
    assertRefused(engine, nonce, joined(sealed, more), aad);
    assertRefused(engine, nonce, joined(more, sealed), aad);
    assertRefused(engine, nonce, sealed, joined(aad, more));
  }

  @Property(tries = TRIES)
  void another_key_does_not_open_it(
      @ForAll Suite suite,
      @ForAll @Size(max = 40) byte[] clear,
      @ForAll @Size(2) @UniqueElements byte[] fillings) {
    byte[] nonce = Suites.nonce(suite, 1);
    byte[] sealed = Suites.engine(suite, fillings[0]).seal(nonce, clear, new byte[0]);

    assertRefused(Suites.engine(suite, fillings[1]), nonce, sealed, new byte[0]);
  }

  private static byte[] flipped(byte[] bytes, int bit) {
    byte[] flipped = bytes.clone();
    flipped[bit / 8] ^= (byte) (1 << (bit % 8));
    return flipped;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  private static void assertRefused(Aead engine, byte[] nonce, byte[] sealed, byte[] aad) {
    assertDecryptionFails(() -> engine.open(nonce, sealed, aad));
  }
}
