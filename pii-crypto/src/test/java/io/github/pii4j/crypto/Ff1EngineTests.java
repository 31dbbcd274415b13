package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.bouncycastle.crypto.fpe.FPEEngine;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Ff1EngineTests {

  private static final byte[] TWEAK = {1, 2, 3};

  /** All nine samples, with the AES that tokens are made with. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "ff1.csv", useHeadersInDisplayName = true)
  void ff1_is_that_of_nist(
      String source, String key, String tweak, int radix, String clear, String sealed) {
    FPEEngine ff1 = new FPEFF1Engine(new JdkAes(new SecretKeySpec(hex(key), "AES")));
    FPEParameters parameters = new FPEParameters(new KeyParameter(new byte[16]), radix, hex(tweak));

    ff1.init(true, parameters);
    assertThat(run(ff1, clear)).as(source).isEqualTo(sealed);

    ff1.init(false, parameters);
    assertThat(run(ff1, sealed)).as(source).isEqualTo(clear);
  }

  /** Samples 7 and 8 as numbers of ten decimal numerals. */
  @ParameterizedTest
  @CsvSource({"'', 6657667009", "39383736353433323130, 1001623463"})
  void the_engine_takes_numbers(String tweak, long sealed) {
    Ff1Engine engine =
        new Ff1Engine(hex("2B7E151628AED2A6ABF7158809CF4F3CEF4359D8D580AA4F7F036D6F04FC6A94"));
    Ff1Domain tenDigits = new Ff1Domain(10_000_000_000L, 10, 10);

    assertThat(engine.encrypt(tenDigits, hex(tweak), 123456789)).isEqualTo(sealed);
    assertThat(engine.decrypt(tenDigits, hex(tweak), sealed)).isEqualTo(123456789);
  }

  @Property
  void what_is_encrypted_stays_inside_and_comes_back(
      @ForAll @LongRange(min = 1_000_000) long size, @ForAll @LongRange(min = 0) long seed) {
    Ff1Engine engine = new Ff1Engine(OneEngine.key(7));
    Ff1Domain domain = Ff1Domain.of(size);
    long number = seed % size;

    long sealed = engine.encrypt(domain, TWEAK, number);

    assertThat(sealed).isBetween(0L, size - 1);
    assertThat(engine.decrypt(domain, TWEAK, sealed)).isEqualTo(number);
  }

  /** A quarter of the numbers of four numerals of radix 34 lies outside and is walked through. */
  @Test
  void every_number_of_a_domain_is_hit_once() {
    Ff1Engine engine = new Ff1Engine(OneEngine.key(7));
    Ff1Domain domain = new Ff1Domain(1_000_000, 34, 4);
    Set<Long> hit = new HashSet<>();

    for (long i = 0; i < domain.size(); i += 10) {
      hit.add(engine.encrypt(domain, TWEAK, i));
    }

    assertThat(hit).hasSize(100_000).allMatch(number -> number < domain.size());
  }

  @ParameterizedTest
  @CsvSource({
    "1000000, 32",
    "1048576, 32",
    "1048577, 33",
    "4294967296, 256",
    "4294967297, 257",
    "9223372036854775807, 55109"
  })
  void the_radix_is_the_least_with_room_for_all(long size, int radix) {
    Ff1Domain domain = Ff1Domain.of(size);

    assertThat(domain.radix()).isEqualTo(radix);
    assertThat(domain.number(domain.numerals(size - 1))).isEqualTo(size - 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, 0, 1, 999_999})
  void a_domain_of_less_than_a_million_is_refused(long size) {
    assertThatThrownBy(() -> Ff1Domain.of(size))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("FF1 needs at least a million values, not " + size);
  }

  @Test
  void a_number_outside_the_domain_is_refused() {
    Ff1Engine engine = new Ff1Engine(OneEngine.key(7));
    Ff1Domain domain = Ff1Domain.of(1_000_000);

    assertThatThrownBy(() -> engine.encrypt(domain, TWEAK, 1_000_000))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> engine.decrypt(domain, TWEAK, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 16, 24, 31, 33})
  void a_key_has_256_bits(int bytes) {
    assertThatThrownBy(() -> new Ff1Engine(new byte[bytes]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_key_that_was_given_is_neither_kept_nor_changed() {
    byte[] key = OneEngine.key(7);
    Ff1Engine engine = new Ff1Engine(key);
    Ff1Domain domain = Ff1Domain.of(1_000_000);

    assertThat(key).isEqualTo(OneEngine.key(7));
    key[0] = 1;

    assertThat(engine.encrypt(domain, TWEAK, 5))
        .isEqualTo(new Ff1Engine(OneEngine.key(7)).encrypt(domain, TWEAK, 5));
  }

  @Test
  void nothing_of_the_key_is_left_once_wiped() {
    Ff1Engine engine = new Ff1Engine(OneEngine.key(7));
    Ff1Domain domain = Ff1Domain.of(1L << 60);

    engine.wipe();

    assertThat(engine.encrypt(domain, TWEAK, 5))
        .isEqualTo(new Ff1Engine(OneEngine.key(0)).encrypt(domain, TWEAK, 5));
  }

  private static String run(FPEEngine ff1, String numerals) {
    byte[] block = new byte[numerals.length()];
    for (int i = 0; i < block.length; i++) {
      block[i] = (byte) Character.digit(numerals.charAt(i), 36);
    }
    ff1.processBlock(block, 0, block.length, block, 0);
    StringBuilder out = new StringBuilder();
    for (byte numeral : block) {
      out.append(Character.forDigit(numeral, 36));
    }
    return out.toString();
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
