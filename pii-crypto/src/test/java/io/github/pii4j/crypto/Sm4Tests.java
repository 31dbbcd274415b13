package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The block cipher under {@link Suite#SM4_GCM}. */
class Sm4Tests {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "GB/T 32907-2016 A.1 example 1, 1, 681edf34d206965e86b3e94f536e4246",
    "GB/T 32907-2016 A.2 example 2, 1000000, 595298c7c6fd271f0402f804c33d3f66",
  })
  void agrees_with_both_examples_of_the_standard(String source, int times, String expected) {
    byte[] key = HexFormat.of().parseHex("0123456789abcdeffedcba9876543210");
    byte[] block = key.clone();
    SM4Engine sm4 = new SM4Engine();
    sm4.init(true, new KeyParameter(key));

    for (int i = 0; i < times; i++) {
      sm4.processBlock(block, 0, block, 0);
    }

    assertThat(HexFormat.of().formatHex(block)).as(source).isEqualTo(expected);
  }
}
