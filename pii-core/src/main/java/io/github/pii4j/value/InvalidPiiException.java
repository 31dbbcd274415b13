package io.github.pii4j.value;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text is not a value of the type that was asked for.
 *
 * <p>Carries every reason and its position, never the text.
 */
public final class InvalidPiiException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String type;

  @SuppressWarnings("serial") // Unmodifiable lists are serializable, and so are defects.
  private final List<Defect> defects;

  InvalidPiiException(String type, List<Defect> defects) {
    super(message(type, defects));
    this.type = type;
    this.defects = List.copyOf(defects);
  }

  /** The name of the type that was tried, such as {@code citizen-id}. */
  public String type() {
    return type;
  }

  /** Every reason, in the order of {@link Reason}. */
  public List<Defect> defects() {
    return defects;
  }

  private static String message(String type, List<Defect> defects) {
    return defects.stream()
        .map(defect -> defect.reason() + " at " + defect.position())
        .collect(Collectors.joining(", ", "not a valid " + type + ": ", ""));
  }
}
