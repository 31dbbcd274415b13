package io.github.pii4j.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules look for by code. */
class SoughtItemTests {

  static Stream<String> codes() {
    return Stream.of(
            HighRiskItemRule.HIGH_RISK,
            ItemPurposeRule.OUT_OF_PLACE.keySet(),
            List.of(SensitiveItemRule.FACE))
        .flatMap(codes -> codes.stream());
  }

  @ParameterizedTest
  @MethodSource("codes")
  void is_in_the_catalogue(String code) {
    assertThat(Catalogue.bundled().find(code)).isPresent();
  }
}
