package io.github.pii4j.disclosure.drift;

/** What an SDK is for, by its main function. */
public enum SdkKind {
  /** Signing in with an account held elsewhere. */
  LOGIN,

  /** Passing content on to a social network. */
  SHARE,

  /** Paying. */
  PAY,

  /** Confirming the number of the SIM card, for signing in with one touch. */
  PHONE_AUTH,

  /** Messages to the device. */
  PUSH,

  /** Maps and location. */
  MAP,

  /** What people do in the product. */
  ANALYTICS,

  /** Which advertisement brought a person. */
  ATTRIBUTION,

  /** Crashes and performance. */
  CRASH,

  /** Advertisements. */
  ADS,

  /** Messages between people. */
  IM,

  /** Calls and live audio or video. */
  RTC,

  /** Recording, editing and playing media. */
  MEDIA,

  /** Speech into text, text into speech. */
  SPEECH,

  /** Who a person is, by face or document. */
  FACE,

  /** Fraud and robots. */
  RISK,

  /** An identifier of the device or the installation. */
  DEVICE_ID,

  /** Hardening of the product's own code. */
  PROTECT,

  /** Files in a cloud. */
  STORAGE,

  /** Text messages. */
  SMS,

  /** Talking to customers. */
  SUPPORT,

  /** Showing web pages. */
  WEBVIEW,

  /** Changing the code of an installed product. */
  HOTFIX,

  /** A platform of several functions. */
  PLATFORM,

  /** None of these. */
  OTHER
}
