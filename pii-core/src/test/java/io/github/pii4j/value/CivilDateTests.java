package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CivilDateTests {

  @Property
  void agrees_with_the_calendar_of_the_platform(
      @ForAll @IntRange(max = 9999) int year,
      @ForAll @IntRange(max = 14) int month,
      @ForAll @IntRange(max = 33) int day) {
    int date = year * 10_000 + month * 100 + day;

    assertThat(CivilDate.exists(date)).isEqualTo(exists(year, month, day));
    if (CivilDate.exists(date)) {
      assertThat(CivilDate.epochDay(date)).isEqualTo(LocalDate.of(year, month, day).toEpochDay());
    }
  }

  private static boolean exists(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
