package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class VectorTests {

  @ParameterizedTest(name = "{0} {2} {3}: {5}")
  @CsvFileSource(resources = "vectors.csv", numLinesToSkip = 1, emptyValue = "")
  void the_verdict_is_as_published(
      String type, String text, String verdict, String reason, String source, String note) {
    Parsed<?> parsed = parse(Strictness.STANDARD, type, text);

    assertThat(matches(parsed, verdict)).isTrue();
    if (!reason.isEmpty()) {
      assertThat(parsed.defects()).extracting(defect -> defect.reason().name()).contains(reason);
    }
  }

  /** What is only lenient in the vectors must be flagged, and pass when a host asks for it. */
  @ParameterizedTest(name = "{0} {2} {3}: {5}")
  @CsvFileSource(resources = "vectors.csv", numLinesToSkip = 1, emptyValue = "")
  void lenience_lets_through_what_the_vectors_call_lenient(
      String type, String text, String verdict, String reason, String source, String note) {
    Parsed<?> parsed = parse(Strictness.LENIENT, type, text);

    if (!verdict.equals("invalid")) {
      assertThat(parsed).isInstanceOf(Parsed.Valid.class);
    }
  }

  @ParameterizedTest(name = "{1}")
  @CsvFileSource(resources = "conversions.csv", numLinesToSkip = 1, emptyValue = "")
  void fifteen_digits_become_eighteen(String fifteen, String eighteen, String source, String note) {
    CitizenId converted = CitizenId15.parse(fifteen).toCitizenId();

    assertThat(converted).isEqualTo(CitizenId.parse(eighteen));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(resources = "mobile-prefixes.csv", numLinesToSkip = 1, emptyValue = "")
  void a_range_has_its_kind(String prefix, String kind, String source, String note) {
    String number = prefix + "00000000000".substring(prefix.length());

    MobileRangeKind found =
        PiiFormats.standard()
            .withStrictness(Strictness.LENIENT)
            .type(MobileNumber.class)
            .parse(number)
            .rangeKind();

    assertThat(found.name().toLowerCase(Locale.ROOT)).startsWith(kind.replace("_card", ""));
  }

  private static Parsed<?> parse(Strictness strictness, String type, String text) {
    return PiiFormats.standard().withStrictness(strictness).type(type).orElseThrow().tryParse(text);
  }

  /** Lenient in the vectors: flagged, whether our standard accepts it or lenience alone. */
  private static boolean matches(Parsed<?> parsed, String verdict) {
    return switch (verdict) {
      case "valid" -> parsed.defects().isEmpty();
      case "lenient" -> !parsed.defects().isEmpty();
      default -> parsed instanceof Parsed.Invalid;
    };
  }
}
