package io.github.pii4j.policy;

/** Who an item comes from. */
public enum CollectionSource {
  /** The person gives it. */
  SUBJECT,

  /** The device or the software reports it. */
  DEVICE,

  /** It arises while the service is used. */
  SERVICE,

  /** Another user gives it. */
  OTHER_USER,

  /** A third party gives it. */
  THIRD_PARTY
}
