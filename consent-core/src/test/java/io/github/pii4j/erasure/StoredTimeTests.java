package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StoredTimeTests {

  @Property
  void what_was_written_is_read_again(@ForAll @From("moments") Instant moment) {
    assertThat(StoredTime.moment(moment.toString())).isEqualTo(moment);
    LocalDate day = LocalDate.ofEpochDay(moment.getEpochSecond() / 86_400);
    assertThat(StoredTime.day(day.toString())).isEqualTo(day);
  }

  @Property
  void a_text_with_another_sign_is_read_or_refused_as_the_platform_does(
      @ForAll @From("moments") Instant moment,
      @ForAll @IntRange(max = 30) int at,
      @ForAll @From("signs") char sign) {
    assertThat(moment(changed(moment.toString(), at, sign), StoredTime::moment))
        .isEqualTo(moment(changed(moment.toString(), at, sign), Instant::parse));
    String day = moment.toString().substring(0, moment.toString().indexOf('T'));
    assertThat(moment(changed(day, at, sign), StoredTime::day))
        .isEqualTo(moment(changed(day, at, sign), LocalDate::parse));
  }

  @Test
  void the_end_of_a_day_and_a_second_too_many_are_what_the_platform_says() {
    for (String text : new String[] {"2026-12-31T24:00:00Z", "2026-12-31T23:59:60Z"}) {
      assertThat(moment(text, StoredTime::moment)).isEqualTo(moment(text, Instant::parse));
    }
  }

  @Provide
  Arbitrary<Instant> moments() {
    Arbitrary<Long> seconds =
        Arbitraries.longs()
            .between(
                Instant.parse("-0001-01-01T00:00:00Z").getEpochSecond(),
                Instant.parse("+10001-01-01T00:00:00Z").getEpochSecond());
    return Arbitraries.oneOf(
        seconds.map(Instant::ofEpochSecond),
        seconds.map(second -> Instant.ofEpochSecond(second, 123_456_000)));
  }

  @Provide
  Arbitrary<Character> signs() {
    return Arbitraries.of('0', '1', '2', '6', '9', '-', ':', 'T', 'Z', '.', '+', ' ', '\u0663');
  }

  private static String changed(String text, int at, char sign) {
    StringBuilder changed = new StringBuilder(text);
    changed.setCharAt(at % text.length(), sign);
    return changed.toString();
  }

  private static <T> Object moment(String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (DateTimeException e) {
      return "none";
    }
  }
}
