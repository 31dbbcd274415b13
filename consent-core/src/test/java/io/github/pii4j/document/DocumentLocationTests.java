package io.github.pii4j.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentLocationTests {

  private static final Document POLICY =
      Document.of(
          "policy.yaml",
          """
          version: 1.0.0
          functions:
            - id: browse
              purpose: {text: Look around}
            - id: clock-in
              oneOf:
                - id: A
                  items: [{item: location.precise}, {item: biometric.face}]
          rights:
            - {right: cancel, sla: {value: 15}}
          channels: [push, popup]
          switches:
            - {place: app}
            - {place: device, onByDefault: false}
          """);

  @ParameterizedTest
  @CsvSource({
    "version, 1, 1",
    "functions/clock-in, 5, 5",
    "functions/browse/purpose, 4, 5",
    "functions/browse/purpose/text, 4, 15",
    "functions/clock-in/oneOf/A/items/biometric.face, 8, 43",
    "rights/cancel/sla, 10, 21",
    "channels/popup, 11, 18",
    "switches/device, 14, 5",
    "switches/device/onByDefault, 14, 21"
  })
  void finds_a_part_by_keys_and_ids(String path, int line, int column) {
    assertThat(POLICY.locationOf(path)).isEqualTo(new SourceLocation("policy.yaml", line, column));
  }

  @ParameterizedTest
  @CsvSource({
    "functions/browse/retention, 3, 5",
    "functions/gone/retention, 2, 1",
    "minors, 1, 1",
    "version/major, 1, 1",
    "'', 1, 1"
  })
  void what_is_missing_is_placed_where_it_would_be_written(String path, int line, int column) {
    assertThat(POLICY.locationOf(path)).isEqualTo(new SourceLocation("policy.yaml", line, column));
  }

  @Test
  void of_an_empty_document_it_is_the_whole() {
    assertThat(Document.of("a.yaml", "").locationOf("version").source()).isEqualTo("a.yaml");
  }
}
