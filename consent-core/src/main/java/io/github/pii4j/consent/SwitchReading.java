package io.github.pii4j.consent;

/** How a switch in the settings of the device stands, as the host read it for this one call. */
public enum SwitchReading {
  /** Nobody looked; what needs the switch is denied. */
  NOT_READ,
  /** It is on. */
  ON,
  /** It is off. */
  OFF
}
