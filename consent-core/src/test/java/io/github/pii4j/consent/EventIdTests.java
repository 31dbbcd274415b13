package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventIdTests {

  @Property
  void is_a_uuid_of_version_7(@ForAll long seed) {
    String text = EventId.next(Instant.parse("2026-11-27T00:00:00Z"), new Random(seed)).text();
    UUID uuid = new UUID(Long.parseUnsignedLong(text, 0, 16, 16), low(text));

    assertThat(uuid.version()).isEqualTo(7);
    assertThat(uuid.variant()).isEqualTo(2);
  }

  @Property
  void begins_with_the_milliseconds(
      @ForAll @LongRange(min = 0, max = (1L << 48) - 1) long millis, @ForAll long seed) {
    String text = EventId.next(Instant.ofEpochMilli(millis), new Random(seed)).text();

    assertThat(Long.parseLong(text, 0, 12, 16)).isEqualTo(millis);
  }

  @Test
  void keeps_74_bits_random() {
    long sometimes = 0;
    long always = -1;
    long sometimesHigh = 0;
    long alwaysHigh = -1;
    for (int seed = 0; seed < 200; seed++) {
      String text = EventId.next(Instant.EPOCH, new Random(seed)).text();
      sometimes |= low(text);
      always &= low(text);
      sometimesHigh |= Long.parseUnsignedLong(text, 0, 16, 16);
      alwaysHigh &= Long.parseUnsignedLong(text, 0, 16, 16);
    }

    assertThat(Long.bitCount(sometimes & ~always)).isEqualTo(62);
    assertThat(Long.bitCount(sometimesHigh & ~alwaysHigh)).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0123456789abcdef0123456789abcde",
        "0123456789ABCDEF0123456789ABCDEF",
        "01234567-89ab-cdef-0123-456789abcdef"
      })
  void refuses_another_form(String text) {
    assertThatThrownBy(() -> new EventId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an event id has 32 hexadecimal digits, lower case");
  }

  private static long low(String text) {
    return Long.parseUnsignedLong(text, 16, 32, 16);
  }
}
