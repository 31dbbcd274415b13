package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Random texts over all types: nothing but our exception, and what check, tryParse and parse say
 * agrees. The nightly profile tries ten million; a failure names the seed of its text.
 */
class RandomTextTests {

  private static final int TEXTS = Integer.getInteger("pii4j.random.texts", 40_000);
  private static final String NEAR =
      "0123456789012345678901234567890123456789ABCDEFXxabcdefHKMWGETLP<>:.-@+_()（），,·　 ０９Ｘ京使警学张\uD842\uDFB7\u0000";

  private final List<PiiType<?>> types = PiiFormats.standard().types();

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void no_text_surprises_a_type() {
    IntStream.range(0, TEXTS)
        .parallel()
        .forEach(
            seed -> {
              String text = text(new SplittableRandom(seed));
              types.forEach(type -> assertAgrees(type, text, seed));
            });
  }

  private static void assertAgrees(PiiType<?> type, String text, int seed) {
    int bits = type.check(text);
    Parsed<?> parsed = type.tryParse(text);
    boolean accepted = parsed instanceof Parsed.Valid;
    if (accepted != Strictness.STANDARD.accepts(bits)
        || parsed.defects().size() != Integer.bitCount(bits)
        || !parsed.defects().stream()
            .allMatch(d -> d.position() >= 0 && d.position() <= text.length())) {
      throw new AssertionError(type.name() + " disagrees with itself, seed " + seed);
    }
    if (accepted && parsed.orElseThrow() instanceof Pii value) {
      assertThat(type.parse(value.reveal())).as("seed %s", seed).isEqualTo(value);
    }
  }

  /** Half of them of characters that values have. */
  private static String text(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(random.nextInt(10) == 0 ? 200 : 40);
    boolean near = random.nextBoolean();
    boolean digits = random.nextBoolean();
    for (int i = 0; i < length; i++) {
      char c = near ? NEAR.charAt(random.nextInt(NEAR.length())) : (char) random.nextInt(0x10000);
      text.append(near && digits ? (char) ('0' + random.nextInt(10)) : c);
    }
    return text.toString();
  }
}
