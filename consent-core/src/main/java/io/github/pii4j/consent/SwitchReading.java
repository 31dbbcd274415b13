package io.github.pii4j.consent;

/** How a switch in the settings of the device stands, as the host read it for this one call. */
public enum SwitchReading {
  /** Nobody looked; what needs the switch is denied. */
  NOT_READ(0),
  /** It is on. */
  ON(1),
  /** It is off. */
  OFF(2);

  static final int COUNT = 3;

  private final int place;

  SwitchReading(int place) {
    this.place = place;
  }

  /** Its place among the three. */
  int place() {
    return place;
  }
}
