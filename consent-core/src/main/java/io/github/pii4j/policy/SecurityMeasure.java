package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Optional;

/**
 * Something that protects data.
 *
 * @param id stable and never reused
 * @param kind what it is
 * @param covers what it protects: codes, each with all below it; {@code sensitive} or {@code *}
 * @param against the threats that it counters
 * @param text in words
 */
public record SecurityMeasure(
    String id,
    MeasureKind kind,
    List<String> covers,
    List<Threat> against,
    Optional<LocalizedText> text) {

  private static final String ALL = "*";
  private static final String SENSITIVE = "sensitive";
  private static final Message COVERS =
      new Message("*, sensitive, or a code of the catalogue", "*、sensitive，或目录中的代码");

  /** Copies. */
  public SecurityMeasure {
    covers = List.copyOf(covers);
    against = List.copyOf(against);
  }

  static SecurityMeasure read(Section section, DeclaredNames names) {
    return new SecurityMeasure(
        PolicyValues.id(section, "id"),
        section.choice("measure", MeasureKind.class),
        section.values("covers", text -> coverage(text, names), COVERS),
        section.choices("against", Threat.class),
        section.optionalLocalized("text"));
  }

  private static String coverage(String text, DeclaredNames names) {
    if (text.equals(ALL) || text.equals(SENSITIVE)) {
      return text;
    }
    return names.catalogue().require(text).code();
  }

  /** Whether it protects this item. */
  public boolean protects(PolicyItem item) {
    return covers.contains(ALL)
        || (covers.contains(SENSITIVE) && item.isSensitive())
        || covers.stream().anyMatch(code -> item.category().isWithin(code));
  }

  Canonical canonical() {
    return new Canonical()
        .word("measure", kind)
        .texts("covers", covers)
        .choices("against", against)
        .prose("text", text);
  }
}
