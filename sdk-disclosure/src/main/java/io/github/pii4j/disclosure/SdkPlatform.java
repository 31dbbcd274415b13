package io.github.pii4j.disclosure;

/** An operating system that an SDK is built for. */
public enum SdkPlatform {
  /** Android. */
  ANDROID,

  /** iOS and iPadOS. */
  IOS,

  /** HarmonyOS without Android. */
  HARMONY,

  /** A page in a browser. */
  WEB,

  /** A mini program inside another app. */
  MINI_PROGRAM,

  /** The controller's own servers. */
  SERVER
}
