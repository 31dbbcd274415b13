package io.github.pii4j.policy;

import io.github.pii4j.document.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A heading, a paragraph or one entry of a list in a prose text.
 *
 * @param kind which of the three
 * @param label the sign before an entry of a list as written, such as {@code -} or {@code 2)};
 *     empty for what is no entry
 * @param words the text in canonical form: one line, one space where there is space
 * @param place tells it from all others: {@code functions/account.login} for the first block that
 *     is marked so, {@code functions/account.login/2} for the next; {@code 3.2} and so on for
 *     blocks of a section that are not marked
 * @param section the number of the heading that it stands under, such as {@code 3.2}; {@code 0}
 *     before the first heading
 * @param part the part of the model that it puts into words, by its own mark or that of the nearest
 *     marked heading above; empty if nothing marks it
 * @param references the parts of the model that it names, in order
 * @param where its beginning
 */
public record ProseBlock(
    Kind kind,
    String label,
    String words,
    String place,
    String section,
    Optional<String> part,
    List<ProseReference> references,
    SourceLocation where) {

  /** What stands on its own in a text. */
  public enum Kind {
    /** A line that begins with number signs. */
    HEADING,

    /** Lines up to an empty one. */
    PARAGRAPH,

    /** Lines that begin with a bullet or a number. */
    LIST_ITEM
  }

  /** Copies. */
  public ProseBlock {
    references = List.copyOf(references);
  }

  /** Whether it is of this kind. */
  public boolean is(Kind other) {
    return kind == other;
  }
}
