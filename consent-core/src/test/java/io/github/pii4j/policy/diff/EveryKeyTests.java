package io.github.pii4j.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.policy.PrivacyPolicy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a file says: to leave it out is a change, and one that a rule names. */
class EveryKeyTests {

  /** What tells one edition from the next, and is no part of its meaning. */
  private static final Set<String> OF_THE_EDITION =
      Set.of("version", "updated", "effective", "apiVersion", "kind");

  private static final PrivacyPolicy WHOLE = Draft.base().read();

  static List<String> paths() {
    return Draft.base().paths();
  }

  static List<String> texts() {
    return paths().stream()
        .filter(path -> path.endsWith("/en") && !path.equals("locales/en"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("paths")
  void leaving_anything_out_is_named_by_a_rule_in_both_directions(String path) {
    PrivacyPolicy less;
    try {
      less = Draft.base().remove(path).read();
    } catch (InvalidDocumentException required) {
      assertThat(required.problems()).isNotEmpty();
      return;
    }

    List<Change> there = PolicyDiff.between(WHOLE, less).changes();
    List<Change> back = PolicyDiff.between(less, WHOLE).changes();

    if (!OF_THE_EDITION.contains(path)) {
      assertThat(there).isNotEmpty();
      assertThat(back).isNotEmpty();
    }
    assertThat(there).extracting(change -> change.rule().id()).doesNotContain("other-changed");
    assertThat(back).extracting(change -> change.rule().id()).doesNotContain("other-changed");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void other_words_are_one_change_of_one_language(String path) {
    Draft reworded = Draft.base().set(path, "Other words");

    assertThat(PolicyDiff.between(WHOLE, reworded.read()).changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.rule().id()).isNotEqualTo("other-changed");
              assertThat(change.scope().languages()).containsExactly("en");
            });
  }
}
