package io.github.pii4j.disclosure;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.util.Optional;

/**
 * How a developer keeps an SDK from collecting one item.
 *
 * @param call the vendor's call or setting, as code
 * @param doc more in words
 */
public record ItemSwitch(String call, Optional<LocalizedText> doc) {

  static ItemSwitch read(Section section) {
    return new ItemSwitch(section.name("call"), section.optionalLocalized("doc"));
  }
}
