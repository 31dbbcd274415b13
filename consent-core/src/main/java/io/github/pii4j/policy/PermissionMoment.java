package io.github.pii4j.policy;

/** When a permission of the operating system is asked for. */
public enum PermissionMoment {
  /** When the function is first used. */
  ON_USE,

  /** When the program starts. */
  ON_LAUNCH,

  /** Also for use in the background. */
  IN_BACKGROUND
}
