package io.github.pii4j.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class VectorTests {

  @ParameterizedTest(name = "{0} {2} {3}: {5}")
  @CsvFileSource(resources = "vectors.csv", numLinesToSkip = 1, emptyValue = "")
  void the_verdict_is_as_published(
      String typeName, String text, String verdict, String reason, String source, String note) {
    PiiType<?> type = PiiFormats.standard().type(typeName).orElseThrow();

    Parsed<?> parsed = type.tryParse(text);

    assertThat(verdictOf(parsed)).isEqualTo(verdict);
    if (!reason.isEmpty()) {
      assertThat(parsed.defects()).extracting(defect -> defect.reason().name()).contains(reason);
    }
  }

  private static String verdictOf(Parsed<?> parsed) {
    if (parsed instanceof Parsed.Invalid) {
      return "invalid";
    }
    return parsed.defects().isEmpty() ? "valid" : "warn";
  }
}
