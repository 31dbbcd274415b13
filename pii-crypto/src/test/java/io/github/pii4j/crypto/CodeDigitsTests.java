package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.value.OneTimeCode;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CodeDigitsTests {

  @Property
  void a_code_has_as_many_digits_as_asked_for(@ForAll @IntRange(min = 4, max = 8) int length) {
    try (OneTimeCode code = new CodeDigits(Fixture.RANDOM).draw(length)) {
      assertThat(CodeDesk.text(code)).matches("[0-9]{" + length + "}");
    }
  }

  @Test
  void every_digit_comes_of_equally_many_bytes_and_the_rest_are_drawn_again() {
    int[] times = new int[10];
    for (int drawn = 0; drawn < 256; drawn++) {
      CodeDigits digits = new CodeDigits(random(drawn, 0, 0, 0, 0));
      try (OneTimeCode code = digits.draw(4)) {
        if (drawn < 250) {
          times[CodeDesk.text(code).charAt(0) - '0']++;
        }
      }
    }

    assertThat(times).containsOnly(25);
  }

  @Test
  void the_six_bytes_that_would_favour_small_digits_are_never_used() {
    CodeDigits digits = new CodeDigits(random(250, 251, 252, 253, 254, 255, 249, 7, 13, 20));

    try (OneTimeCode code = digits.draw(4)) {
      assertThat(CodeDesk.text(code)).isEqualTo("9730");
    }
  }

  private static ScriptedRandom random(int... bytes) {
    return new ScriptedRandom(
        IntStream.of(bytes).mapToObj(drawn -> new byte[] {(byte) drawn}).toArray(byte[][]::new));
  }
}
