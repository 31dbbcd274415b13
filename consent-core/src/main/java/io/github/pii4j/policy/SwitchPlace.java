package io.github.pii4j.policy;

import java.util.Locale;

/** Where the person finds a switch. */
public enum SwitchPlace {
  /** In the product. */
  APP,

  /** In the settings of the device. */
  DEVICE;

  /** What it is called in files: {@code device}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
