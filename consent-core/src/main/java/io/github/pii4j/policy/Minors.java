package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.util.Optional;

/**
 * What the policy says about minors.
 *
 * @param served whether people under fourteen may use the product
 * @param minimumAge the youngest age that may use it
 * @param rules the rules for minors, in words
 */
public record Minors(boolean served, Optional<Integer> minimumAge, Optional<LocalizedText> rules) {

  static Minors read(Section section) {
    return new Minors(
        section.flag("served"),
        PolicyValues.optionalCount(section, "minAge"),
        section.optionalLocalized("rules"));
  }

  Canonical canonical() {
    Canonical form = new Canonical().flag("served", served).prose("rules", rules);
    minimumAge.ifPresent(age -> form.whole("minAge", age));
    return form;
  }
}
