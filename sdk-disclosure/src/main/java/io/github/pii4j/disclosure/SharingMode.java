package io.github.pii4j.disclosure;

/** How personal data reaches the operator of an SDK (the 共享方式 of MIIT 信管函〔2021〕292). */
public enum SharingMode {
  /** Not at all. */
  NONE,

  /** The SDK sends what it collects. */
  SDK_COLLECTS_DIRECTLY,

  /** The app passes it on, through the SDK. */
  APP_PROVIDES,

  /** The controller's servers pass it on. */
  SERVER_PROVIDES
}
