package io.github.pii4j.disclosure.drift;

/** What a build can show of an SDK, or of what it collects, beside the name of its package. */
public enum TraceKind {
  /** Classes of a Java package; the name is the package: {@code com.example.location}. */
  CLASSES,

  /** A native library; the name is that of the file: {@code libexample.so}. */
  LIBRARY,

  /** A permission of Android that the product asks for. */
  PERMISSION,

  /** An activity, service, receiver or provider of an Android manifest; the name is its class. */
  COMPONENT,

  /** The name of an entry of an Android manifest under {@code meta-data}. */
  METADATA,

  /** A kind of data that an Apple privacy manifest says is collected. */
  COLLECTED_DATA
}
