package io.github.pii4j.policy;

/** The technical means by which an item is obtained. */
public enum CollectionMeans {
  /** The person types or picks it. */
  INPUT,

  /** The person uploads a file. */
  UPLOAD,

  /** The camera. */
  CAMERA,

  /** A microphone: of the device, or of whoever records a call. */
  MICROPHONE,

  /** The fingerprint reader. */
  FINGERPRINT_READER,

  /** An interface of the operating system. */
  SYSTEM_INTERFACE,

  /** The log of the server. */
  SERVER_LOG,

  /** Cookies and the like. */
  COOKIE,

  /** Satellite positioning. */
  GPS,

  /** Wi-Fi positioning. */
  WIFI,

  /** Cell towers. */
  CELL,

  /** Bluetooth. */
  BLUETOOTH,

  /** The network address. */
  IP_ADDRESS,

  /** Motion and environment sensors. */
  SENSOR
}
