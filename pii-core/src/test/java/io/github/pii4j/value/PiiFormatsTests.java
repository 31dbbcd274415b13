package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PiiFormatsTests {

  @Test
  void a_host_replaces_a_table() {
    String ranges =
        "# asOf: 2027-01-31\nprefix\tdigits\tkind\tsource\n154\t11\tsubscriber\tthe ministry\n";

    PiiFormats formats =
        PiiFormats.standard().withData(ReferenceData.MOBILE_RANGES, new StringReader(ranges));

    assertThat(formats.asOf(ReferenceData.MOBILE_RANGES)).isEqualTo(LocalDate.of(2027, 1, 31));
    assertThat(formats.type(MobileNumber.class).check("15412345678")).isZero();
    assertThat(formats.type(MobileNumber.class).check("13812345678"))
        .isEqualTo(Reason.PREFIX_UNASSIGNED.bit());
    assertThat(PiiFormats.standard().type(MobileNumber.class).check("13812345678")).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void every_table_is_dated_and_can_be_replaced_by_itself(ReferenceData data) {
    StringBuilder text = new StringBuilder("# asOf: 2027-01-31\nhead\n");
    data.bundled().rows().forEach(row -> text.append(String.join("\t", row.cells())).append('\n'));

    PiiFormats formats = PiiFormats.standard().withData(data, new StringReader(text.toString()));

    assertThat(PiiFormats.standard().asOf(data)).isAfter(LocalDate.of(2026, 1, 1));
    assertThat(formats.asOf(data)).isEqualTo(LocalDate.of(2027, 1, 31));
    assertThat(Samples.all())
        .allSatisfy(
            sample ->
                assertThat(formats.type(sample.type()).orElseThrow().check(sample.text()))
                    .isEqualTo(sample.piiType().check(sample.text())));
  }

  /** Totals are guarded, so that an edit of the data is never an accident. */
  @ParameterizedTest
  @CsvSource({
    "DIVISIONS, 7648",
    "USCC_AUTHORITIES, 49",
    "CARD_NETWORKS, 24",
    "MOBILE_RANGES, 81",
    "MOBILE_COUNTRY_CODES, 236",
    "DOCUMENT_NUMBERS, 26",
    "COUNTRIES, 265"
  })
  void a_table_has_the_rows_of_its_edition(ReferenceData data, int rows) {
    assertThat(data.bundled().rows()).hasSize(rows);
  }

  @Test
  void the_divisions_are_small_in_the_jar() throws Exception {
    byte[] table;
    try (var in = ReferenceData.class.getResourceAsStream("gbt2260.tsv")) {
      table = in.readAllBytes();
    }
    Deflater deflater = new Deflater();
    deflater.setInput(table);
    deflater.finish();

    assertThat(deflater.deflate(new byte[table.length])).isLessThan(120_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MOBILE_RANGES | 138\\t11\\tpeople\\tx | mobile-ranges.tsv:3: column 3 must be a kind of",
        "MOBILE_RANGES | 238\\t11\\tdata\\tx | mobile-ranges.tsv:3: column 1 must be two to five",
        "MOBILE_RANGES | 138\\t11\\tdata | mobile-ranges.tsv:3: 3 cells between tabs, not 4",
        "CARD_NETWORKS | 4\\t4\\t13\\t29\\tvisa\\trequired\\tx | column 4 must be a number from 12 to 19",
        "CARD_NETWORKS | 4\\t4\\t13\\t19\\tbank\\trequired\\tx | column 5 must be a network",
        "USCC_AUTHORITIES | I\\t1\\tx | column 1 must be one of 0123456789ABCDEFGHJ",
        "COUNTRIES | 156\\tchn | column 2 must be three capital letters",
        "DOCUMENT_NUMBERS | passport\\te###\\tx\\ty | column 2 must be up to 12",
        "DIVISIONS | 99\\tx\\t1980\\t\\t | column 1 must be a number from 100000 to 999999"
      })
  void bad_data_is_refused_with_its_place(ReferenceData data, String line, String message) {
    String text = "# asOf: 2027-01-31\nhead\n" + line.replace("\\t", "\t") + "\n";

    assertThatThrownBy(() -> PiiFormats.standard().withData(data, new StringReader(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_table_without_a_day_is_refused() {
    assertThatThrownBy(
            () ->
                PiiFormats.standard().withData(ReferenceData.COUNTRIES, new StringReader("head\n")))
        .hasMessageContaining("# asOf: 2026-01-31");
  }

  @Test
  void what_is_not_read_from_text_has_no_type() {
    assertThatThrownBy(() -> PiiFormats.standard().type(FaceImage.class))
        .hasMessageContaining("FaceImage is not a value that is read from text");
    assertThat(PiiFormats.standard().type("face-image")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_reason_speaks_both_languages_and_has_a_bit_of_its_own(Reason reason) {
    assertThat(reason.message(Locale.SIMPLIFIED_CHINESE)).matches(".*[\\u4E00-\\u9FFF].*");
    assertThat(reason.message(Locale.US)).matches("[ -~]+");
    assertThat(Integer.bitCount(reason.bit())).isOne();
    assertThat(Reason.decode(reason.bit())).isEqualTo(Set.of(reason));
  }
}
