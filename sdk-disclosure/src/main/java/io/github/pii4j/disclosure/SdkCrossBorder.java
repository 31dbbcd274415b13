package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import java.util.List;

/**
 * The list's statement about an SDK's data that leaves the country.
 *
 * @param countries where it goes, ISO 3166; empty if the list states that none leaves
 */
public record SdkCrossBorder(List<String> countries) {

  private static final String NONE = "none";
  private static final Message ALLOWED =
      new Message("none, or a list of country codes such as [SG, US]", "none，或国家代码列表，如 [SG, US]");

  /** Copies. */
  public SdkCrossBorder {
    countries = List.copyOf(countries);
  }

  /** Reads {@code none} or a list; the caller knows that the key is there. */
  static SdkCrossBorder read(Section section, String key) {
    if (section.isSingleValue(key)) {
      section.value(key, SdkCrossBorder::none, NONE, ALLOWED);
      return new SdkCrossBorder(List.of());
    }
    return new SdkCrossBorder(SdkValues.countries(section, key));
  }

  private static String none(String text) {
    if (!text.equals(NONE)) {
      throw new IllegalArgumentException("neither none nor a list");
    }
    return text;
  }

  /** Whether the list states that no data leaves the country. */
  public boolean isNone() {
    return countries.isEmpty();
  }
}
