package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.mask.Mask;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;

/** Defects that users of other libraries have reported: none of them may come back here. */
class RivalDefectTests {

  @Test
  void a_division_closed_long_ago_is_accepted_for_who_was_born_in_it() {
    assertThat(CitizenId.check("440524188001010014")).isZero(); // hutool, python-stdnum
    assertThat(CitizenId.check("41272318900101001X")).isZero(); // python-stdnum #442
    assertThat(CitizenId.check("32111918900101001X")).isZero(); // id-validator #20: KeyError
  }

  @Test
  void a_division_that_began_after_the_birth_is_accepted() {
    assertThat(CitizenId.parse(complete("65901218900101001")).division().orElseThrow().firstYear())
        .hasValue(2020);
  }

  @Test
  void a_prefecture_without_counties_is_accepted() {
    assertThat(CitizenId.check("441900189001010010")).isZero(); // openmed
    assertThat(CitizenId.check("460400189001010016")).isZero();
  }

  @Test
  void the_years_00_of_fifteen_digits_are_1900() {
    CitizenId converted = CitizenId15.parse("150102000101001").toCitizenId(); // hutool: 2000

    assertThat(converted.birthDate()).isEqualTo(LocalDate.of(1900, 1, 1));
  }

  @Test
  void sequences_from_996_of_fifteen_digits_are_of_the_century_before() {
    assertThat(CitizenId15.parse("440524800101996").toCitizenId().birthDate())
        .isEqualTo(LocalDate.of(1880, 1, 1));
    assertThat(CitizenId15.parse("440524800101995").toCitizenId().birthDate())
        .isEqualTo(LocalDate.of(1980, 1, 1));
  }

  @Test
  void the_future_and_the_year_one_are_refused() {
    assertThat(CitizenId.check("110101299901010019")).isEqualTo(Reason.DATE_IN_FUTURE.bit());
    assertThat(CitizenId.check("110101000101010011")).isEqualTo(Reason.DATE_TOO_OLD.bit());
  }

  @Test
  void fifteen_ones_are_no_identity_number() {
    assertThat(CitizenId15.tryParse("111111111111111"))
        .isInstanceOf(Parsed.Invalid.class); // hutool
  }

  @Test
  void eighteen_zeros_are_no_credit_code() {
    assertThat(UnifiedSocialCreditCode.tryParse("000000000000000000"))
        .isInstanceOf(Parsed.Invalid.class); // hutool
  }

  @Test
  void eighteen_ones_are_no_credit_code() {
    assertThat(UnifiedSocialCreditCode.tryParse("111111111111111111"))
        .isInstanceOf(Parsed.Invalid.class); // any-rule #331
  }

  @Test
  void real_codes_of_the_pilot_are_accepted_and_flagged() {
    assertThat(UnifiedSocialCreditCode.check("91350100M0001TGQXM")) // hutool #2020 and #4119
        .isEqualTo(Reason.PILOT_NONCONFORMING.bit());
  }

  @Test
  void an_unassigned_range_is_no_mobile_number() {
    assertThat(MobileNumber.check("15412345678"))
        .isEqualTo(Reason.PREFIX_UNASSIGNED.bit()); // hutool
    assertThat(MobileNumber.check("16112345678"))
        .isEqualTo(Reason.PREFIX_UNASSIGNED.bit()); // libphonenumber
  }

  @Test
  void data_cards_and_machines_have_mobile_numbers() {
    assertThat(MobileNumber.parse("14912345678").rangeKind()).isEqualTo(MobileRangeKind.DATA);
    assertThat(MobileNumber.parse("1064812345678").rangeKind()).isEqualTo(MobileRangeKind.IOT);
  }

  @Test
  void the_newer_passports_are_known() {
    assertThat(PassportNumber.check("EF1260892")).isZero(); // any-rule #199, openmed, argus-redact
  }

  @Test
  void an_old_foreign_resident_has_letters_in_the_number() {
    assertThat(ForeignPermanentResidentId.check("KAZ110090123105")).isZero(); // stdnum-js
  }

  @Test
  void a_resident_of_taiwan_has_a_permit_of_830000() {
    assertThat(ResidencePermit.check("830000199201300022")).isZero();
    assertThat(ResidencePermit.tryParse("710000189001010016")) // hutool
        .isInstanceOf(Parsed.Invalid.class);
  }

  @Test
  void a_plate_of_five_letters_is_none() {
    assertThat(LicencePlate.check("京AABCDE")).isEqualTo(Reason.STRUCTURE.bit()); // argus-redact
  }

  @Test
  void a_short_value_is_masked_whole() {
    for (String text : new String[] {"", "1", "12", "123"}) {
      assertThat(Mask.ends(3, 4, 4).apply(text)).isEqualTo("****");
    }
  }

  @Test
  void a_long_e_mail_is_refused_and_masked_without_fuss() {
    String address = "a".repeat(65) + "@example.com";

    assertThat(Email.check(address)).isEqualTo(Reason.LENGTH.bit());
    assertThat(Email.check("a".repeat(64) + "@example.com")).isZero();
    assertThat(Email.check("a".repeat(10_000_000))).isEqualTo(Reason.LENGTH.bit());
    assertThat(Mask.email().apply(address)).isEqualTo("a****@example.com");
  }

  @Test
  void a_division_is_found_in_another_year() {
    CitizenId id = CitizenId.parse(complete("11010318900101001")); // 110103, merged in 2010

    assertThat(id.division().orElseThrow().isCurrent()).isFalse();
    assertThat(id.divisionAt(Year.of(2000))).extracting(Division::name).containsExactly("崇文区");
    assertThat(id.divisionAt(Year.of(2024))).extracting(Division::code).containsExactly(110101);
  }

  private static String complete(String body) {
    return PersonNumberType.text(Long.parseLong(body));
  }
}
