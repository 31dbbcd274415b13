package io.github.pii4j.value;

import java.io.Serializable;

/**
 * One thing that is wrong with a text, without the text.
 *
 * @param reason what is wrong
 * @param grade whether it makes the text invalid or only doubtful
 * @param position index of the first character concerned in the text as it was given, from 0
 */
public record Defect(Reason reason, Grade grade, int position) implements Serializable {

  /** How bad a defect is under the strictness in force. */
  public enum Grade {
    /** The text is accepted; the host may want to know. */
    WARNING,
    /** The text is refused. */
    ERROR
  }
}
