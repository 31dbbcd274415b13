package io.github.pii4j.policy;

/** A way to put a notice in front of people. */
public enum NoticeChannel {
  /** A push notification. */
  PUSH,

  /** A dialog in the product. */
  POPUP,

  /** A message in the product's inbox. */
  IN_APP_MESSAGE,

  /** A text message. */
  SMS,

  /** An e-mail. */
  EMAIL,

  /** A page; alone it reaches nobody. */
  WEB_PAGE
}
