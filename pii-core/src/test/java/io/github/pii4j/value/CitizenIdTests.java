package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitizenIdTests {

  private static final String SAMPLE = "440524188001010014";

  @Test
  void knows_its_parts() {
    CitizenId id = CitizenId.parse(SAMPLE);

    assertThat(id.birthDate()).isEqualTo(LocalDate.of(1880, 1, 1));
    assertThat(id.sex()).isEqualTo(Sex.MALE);
    assertThat(id.division().orElseThrow().code()).isEqualTo(440524);
    assertThat(id.division().orElseThrow().isCurrent()).isFalse();
    assertThat(id.category().code()).isEqualTo("identity.citizen-id");
    assertThat(id.reveal()).isEqualTo(SAMPLE);
  }

  @Test
  void an_even_sequence_is_a_woman() {
    CitizenId id = CitizenId.parse("11010519491231002X"); // published sample of GB 11643-1999

    assertThat(id.sex()).isEqualTo(Sex.FEMALE);
    assertThat(id.reveal()).endsWith("X");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "440524 18800101 0014",
        "440524-18800101-0014",
        "440524188001010014",
        "４４０５２４１８８００１０１００１４",
        "440524　188001010014"
      })
  void reads_the_usual_ways_of_writing_it(String text) {
    assertThat(CitizenId.parse(text)).isEqualTo(CitizenId.parse(SAMPLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "440524  188001010014",
        "4405 24188001010014",
        " 440524188001010014",
        "440524188001010014 "
      })
  void reads_no_other_way_of_writing_it(String text) {
    assertThat(CitizenId.tryParse(text)).isInstanceOf(Parsed.Invalid.class);
  }

  @Test
  void reports_every_reason_at_its_place() {
    Parsed<CitizenId> parsed = CitizenId.tryParse("999999189013010019");

    assertThat(parsed.defects())
        .extracting(Defect::reason, Defect::position)
        .containsExactly(
            tuple(Reason.CHECK_CHARACTER, 17),
            tuple(Reason.DIVISION_UNKNOWN, 0),
            tuple(Reason.DATE_INVALID, 6));
  }

  @Test
  void the_clock_decides_what_the_future_is() {
    String id = complete("11010129990307001");
    PiiFormats before = at("2999-03-06T15:59:59Z");
    PiiFormats onTheDay = at("2999-03-06T16:00:00Z"); // midnight in Shanghai

    assertThat(before.type(CitizenId.class).check(id)).isEqualTo(Reason.DATE_IN_FUTURE.bit());
    assertThat(onTheDay.type(CitizenId.class).check(id)).isZero();
  }

  @Test
  void a_residence_permit_is_another_document() {
    assertThat(CitizenId.check("810000199408230021")).isEqualTo(Reason.OTHER_DOCUMENT.bit());
  }

  /** Rivals reject people whose county was closed, or opened, after they were born. */
  @Test
  void a_division_is_wrong_only_if_it_was_closed_before_the_birth() {
    assertThat(CitizenId.check(complete("11011018800101001"))).isZero(); // 110110 closed in 1986
    assertThat(CitizenId.check(complete("11011018990101001"))).isZero();
    assertThat(CitizenId.check(complete("11011019991231001")))
        .isEqualTo(Reason.DIVISION_CLOSED_BEFORE_BIRTH.bit());
    assertThat(CitizenId.check(complete("65901218900101001"))).isZero(); // 659012 began in 2022
  }

  @Test
  void strictness_decides_about_a_county_that_the_table_lacks() {
    String unlisted = complete("11019918900101001");

    assertThat(CitizenId.check(unlisted)).isEqualTo(Reason.DIVISION_UNLISTED.bit());
    assertThat(CitizenId.tryParse(unlisted)).isInstanceOf(Parsed.Valid.class);
    assertThat(with(Strictness.STRICT).type(CitizenId.class).tryParse(unlisted))
        .isInstanceOf(Parsed.Invalid.class);
  }

  @Test
  void a_lenient_value_keeps_its_leading_zero() {
    String strange = complete("09999918900101001");

    assertThat(with(Strictness.LENIENT).type(CitizenId.class).parse(strange).reveal())
        .isEqualTo(strange);
  }

  @Test
  void the_exception_names_reasons_and_not_the_text() {
    assertThatThrownBy(() -> CitizenId.parse("440524188001010015"))
        .isInstanceOf(InvalidPiiException.class)
        .hasMessage("not a valid citizen-id: CHECK_CHARACTER at 17");
  }

  @Test
  void a_text_of_any_length_is_refused_quickly() {
    assertThat(CitizenId.check("1".repeat(10_000_000))).isEqualTo(Reason.LENGTH.bit());
    assertThat(CitizenId.check("")).isEqualTo(Reason.LENGTH.bit());
  }

  @Test
  void is_equal_by_value() {
    EqualsVerifier.forClass(CitizenId.class).verify();
  }

  private static String complete(String body) {
    return PersonNumberType.text(Long.parseLong(body));
  }

  private static PiiFormats at(String instant) {
    return PiiFormats.standard().withClock(InstantSource.fixed(Instant.parse(instant)));
  }

  private static PiiFormats with(Strictness strictness) {
    return PiiFormats.standard().withStrictness(strictness);
  }
}
