package io.github.pii4j.disclosure.drift;

/** How a row of a table of SDKs was looked up, the strongest first. */
public enum SdkCheck {
  /** Its classes were found in the bytes of an artifact of Maven Central. */
  CENTRAL_CLASSES,

  /** Its artifact was looked up in Maven Central. */
  CENTRAL,

  /** Its name stands in a dated list of npm. */
  NPM,

  /** Its operator or its link stand in a published list, or in a guide of the operator. */
  PUBLISHED_LIST,

  /** What gives it away stands in public rules or source code. */
  PUBLIC_CODE,

  /** A team says so of what it uses itself. */
  TEAM,

  /** From memory. */
  RECALLED
}
