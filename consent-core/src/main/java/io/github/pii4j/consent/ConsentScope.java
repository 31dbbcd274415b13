package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

/**
 * What one act of consent is about. Scopes are separate: consent to one says nothing of another.
 *
 * @param kind the axis
 * @param id which one on that axis, by its id in the policy or registry
 */
public record ConsentScope(Kind kind, String id) {

  /** The axes along which people are asked. */
  public enum Kind {
    /** The privacy policy as a whole. */
    POLICY,
    /** One function, where it needs a consent of its own (PIPL, articles 14 and 29). */
    FUNCTION,
    /** One optional item in one function. */
    ITEM,
    /** One third-party SDK; never implied by the policy's consent (PIPL, article 23). */
    SDK,
    /** Marketing. */
    MARKETING
  }

  /** Checks that the parts are there. */
  public ConsentScope {
    requireNonNull(kind, "kind");
    if (id.isBlank()) {
      throw new IllegalArgumentException("a consent scope needs an id");
    }
  }

  /** The policy as a whole. */
  public static ConsentScope policy(String policyId) {
    return new ConsentScope(Kind.POLICY, policyId);
  }

  /** One function of the policy. */
  public static ConsentScope function(String functionId) {
    return new ConsentScope(Kind.FUNCTION, functionId);
  }

  /** One optional item of one function. */
  public static ConsentScope item(String functionId, String categoryCode) {
    return new ConsentScope(Kind.ITEM, functionId + "/" + categoryCode);
  }

  /** One third-party SDK. */
  public static ConsentScope sdk(String sdkId) {
    return new ConsentScope(Kind.SDK, sdkId);
  }

  /** Such as {@code function:attendance.clock-in}. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
  }
}
