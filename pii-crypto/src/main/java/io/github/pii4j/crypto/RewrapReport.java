package io.github.pii4j.crypto;

/**
 * What {@link DataKeys#rewrap()} did with the keys of a tenant, or {@link
 * PiiCrypto#rewrapEveryTenant()} with those of all.
 *
 * @param current keys that needed nothing
 * @param rewrapped keys that are wrapped anew now
 * @param changed keys that somebody else rewrapped or destroyed at the same time
 * @param refused keys that their wrapping key does not open: damaged, or wrapped by a key that the
 *     holder no longer has; what they encrypted cannot be read
 */
public record RewrapReport(long current, long rewrapped, long changed, long refused) {

  static final RewrapReport NOTHING = new RewrapReport(0, 0, 0, 0);

  RewrapReport plus(RewrapReport other) {
    return new RewrapReport(
        current + other.current,
        rewrapped + other.rewrapped,
        changed + other.changed,
        refused + other.refused);
  }

  RewrapReport plusCurrent() {
    return new RewrapReport(current + 1, rewrapped, changed, refused);
  }

  RewrapReport plusRewrapped() {
    return new RewrapReport(current, rewrapped + 1, changed, refused);
  }

  RewrapReport plusChanged() {
    return new RewrapReport(current, rewrapped, changed + 1, refused);
  }

  RewrapReport plusRefused() {
    return new RewrapReport(current, rewrapped, changed, refused + 1);
  }
}
