package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * What one act of consent is about. Scopes are separate: consent to one says nothing of another.
 *
 * @param kind the axis
 * @param id which one on that axis, by its id in the policy or registry
 */
public record ConsentScope(Kind kind, String id) implements Comparable<ConsentScope> {

  /** The person's account with everything in it, which can only end. */
  public static final ConsentScope ACCOUNT = new ConsentScope(Kind.ACCOUNT, "all");

  private static final Comparator<ConsentScope> ORDER =
      Comparator.comparing(ConsentScope::kind).thenComparing(ConsentScope::id);

  /** The axes along which people are asked. */
  public enum Kind {
    /** The account. */
    ACCOUNT,
    /** The privacy policy as a whole. */
    POLICY,
    /** One function, where it needs a consent of its own (PIPL, articles 14 and 29). */
    FUNCTION,
    /** One optional item in one function. */
    ITEM,
    /** One further purpose of one item in one function (PIPL, article 14(2)). */
    PURPOSE,
    /** One recipient of the policy (PIPL, article 23). */
    RECIPIENT,
    /** One third-party SDK; never implied by the policy's consent (PIPL, article 23). */
    SDK,
    /** Marketing. */
    MARKETING;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
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

  /** One further purpose of one item of one function. */
  public static ConsentScope purpose(String functionId, String categoryCode, String purposeId) {
    return new ConsentScope(Kind.PURPOSE, functionId + "/" + categoryCode + "/" + purposeId);
  }

  /** One recipient of the policy. */
  public static ConsentScope recipient(String recipientId) {
    return new ConsentScope(Kind.RECIPIENT, recipientId);
  }

  /** Marketing under the policy with this id. */
  public static ConsentScope marketing(String policyId) {
    return new ConsentScope(Kind.MARKETING, policyId);
  }

  /** One third-party SDK. */
  public static ConsentScope sdk(String sdkId) {
    return new ConsentScope(Kind.SDK, sdkId);
  }

  /**
   * Reads what {@link #toString} writes.
   *
   * @throws IllegalArgumentException if it is no scope
   */
  public static ConsentScope parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("a scope is its kind, a colon and an id");
    }
    return new ConsentScope(kindNamed(text.substring(0, colon)), text.substring(colon + 1));
  }

  private static Kind kindNamed(String word) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of scope has this name"));
  }

  /** By axis, then by id. */
  @Override
  public int compareTo(ConsentScope other) {
    return ORDER.compare(this, other);
  }

  /** Such as {@code function:attendance.clock-in}. */
  @Override
  public String toString() {
    return kind.word() + ":" + id;
  }
}
