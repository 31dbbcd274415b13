package io.github.pii4j.policy.diff;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.policy.PolicyPart;
import io.github.pii4j.policy.rule.RuleBook;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule found says nothing of its neighbours, so that what no rule names is not hidden. */
class UnnamedChangeTests {

  private static final String PART = "functions/browse";

  private Changes changes;
  private Versions versions;

  @BeforeEach
  void findSomethingInTheFunction() {
    versions = Versions.of(Draft.base().read(), Draft.base().read());
    changes = new Changes(RuleBook.bundled(), Set.of(), versions);
    found("label");
    found("retention");
    found("items/contact.email");
    found("switches/app/route");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "label",
        "label/en",
        "retention/period",
        "items/contact.email",
        "items",
        "switches/app/route/steps"
      })
  void what_was_found_is_covered_with_what_it_belongs_to(String path) {
    assertThat(changes.covers(PART + "/" + path, PART)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind",
        "labels",
        "items/contact.email/provision",
        "items/contact.email-2",
        "items/contact",
        "switches/app/onByDefault",
        "switches/device/route"
      })
  void its_neighbours_are_not(String path) {
    assertThat(changes.covers(PART + "/" + path, PART)).isFalse();
  }

  @Test
  void a_finding_about_the_whole_function_covers_none_of_its_keys() {
    changes.judgedElsewhere(PART);

    assertThat(changes.covers(PART, PART)).isTrue();
    assertThat(changes.covers(PART + "/kind", PART)).isFalse();
  }

  @Test
  void parts_tell_where_they_differ() {
    String path = "functions/account.register";
    PolicyPart was = requireNonNull(Draft.base().read().parts().get(path));
    PolicyPart is =
        requireNonNull(
            Draft.base()
                .set("functions/account.register/kind", "extended")
                .set("functions/account.register/retention/period", "P9Y")
                .set("functions/account.register/label/en", "Other words")
                .set("functions/account.register/purpose/id", "other")
                .read()
                .parts()
                .get(path));

    assertThat(was.differencesInMeaning(is, path))
        .containsExactly(path + "/kind", path + "/purpose/id", path + "/retention/period");
    assertThat(was.differencesInWords(is, path)).containsExactly(path + "/label");
    assertThat(was.differencesInMeaning(was, path)).isEmpty();
  }

  private void found(String path) {
    changes.add(DiffRule.OTHER_CHANGED, versions.whole(PART + "/" + path));
  }
}
