package io.github.pii4j.policy;

/** Where the person finds a switch. */
public enum SwitchPlace {
  /** In the product. */
  APP,

  /** In the settings of the device. */
  DEVICE
}
