package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

/**
 * What the person did, and on what they did it.
 *
 * @param kind the act
 * @param control how the control stood before the act
 * @param surface where it happened, such as {@code android-app} or {@code web}
 */
public record ConsentAct(Kind kind, Control control, String surface) {

  /** An act that shows a decision; use alone is none. */
  public enum Kind {
    /** A box was ticked. */
    TICK,
    /** A button was pressed. */
    BUTTON,
    /** A switch was moved. */
    SWITCH,
    /** A document was signed. */
    SIGNATURE
  }

  /** How the control stood before the person touched it. */
  public enum Control {
    /** Nothing was chosen. */
    UNSELECTED,
    /** Consent was chosen for them, which is no consent. */
    PRESELECTED
  }

  /** Checks that the parts are there. */
  public ConsentAct {
    requireNonNull(kind, "kind");
    requireNonNull(control, "control");
    if (surface.isBlank()) {
      throw new IllegalArgumentException("a consent act needs the surface it happened on");
    }
  }

  /** A box that was empty and that the person ticked. */
  public static ConsentAct tick(String surface) {
    return new ConsentAct(Kind.TICK, Control.UNSELECTED, surface);
  }

  /** A switch that the person moved. */
  public static ConsentAct moveSwitch(String surface) {
    return new ConsentAct(Kind.SWITCH, Control.UNSELECTED, surface);
  }

  /** A button that the person pressed. */
  public static ConsentAct pressButton(String surface) {
    return new ConsentAct(Kind.BUTTON, Control.UNSELECTED, surface);
  }
}
