package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * What the person did, and on what they did it.
 *
 * @param kind the act
 * @param control how the control stood before the act
 * @param surface where it happened, such as {@code android-app} or {@code web}: a short name of
 *     yours and no free text, for it stays in the ledger when the person is erased
 */
public record ConsentAct(Kind kind, Control control, String surface) {

  private static final Pattern SURFACE = Pattern.compile("[a-z0-9.-]{1,64}");

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

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException unless the surface has 1 to 64 of the characters a to z, 0 to
   *     9, dot and hyphen
   */
  public ConsentAct {
    requireNonNull(kind, "kind");
    requireNonNull(control, "control");
    if (!SURFACE.matcher(surface).matches()) {
      throw new IllegalArgumentException(
          "the surface of an act is a short name of a-z, 0-9, dot and hyphen, such as android-app");
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
