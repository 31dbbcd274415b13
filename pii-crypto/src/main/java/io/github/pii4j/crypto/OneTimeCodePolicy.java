package io.github.pii4j.crypto;

import java.time.Duration;

/**
 * How long a one-time code is and how long it is good for, how often it may be guessed at, and how
 * often another may be made.
 *
 * <p>Whoever guesses at a person's codes as often as the policy lets them succeeds within one
 * window with a chance of attempts times issues in ten to the power of the digits; {@link
 * Builder#build()} refuses more than one in a thousand. Windows follow one another, so that the end
 * of one and the start of the next may lie close together. Immutable and thread-safe.
 */
public final class OneTimeCodePolicy {

  /**
   * Six digits, good for 5 minutes and 5 attempts; another after 60 seconds, 10 within 24 hours.
   *
   * <p>Narrower than NIST SP 800-63B (2017) asks: section 5.1.3.2, at most 10 minutes and accepted
   * once, section 5.2.2, at most 100 failures in a row.
   */
  public static final OneTimeCodePolicy STANDARD_2026 = new Builder().build();

  private final int digits;
  private final Duration expiry;
  private final int attempts;
  private final Duration resendInterval;
  private final int issues;
  private final Duration issueWindow;

  private OneTimeCodePolicy(Builder builder) {
    this.digits = builder.digits;
    this.expiry = builder.expiry;
    this.attempts = builder.attempts;
    this.resendInterval = builder.resendInterval;
    this.issues = builder.issues;
    this.issueWindow = builder.issueWindow;
  }

  /** Begins at {@link #STANDARD_2026}. */
  public static Builder builder() {
    return new Builder();
  }

  /** The length of a code. */
  public int digits() {
    return digits;
  }

  /** How long a code is good for. */
  public Duration expiry() {
    return expiry;
  }

  /** How many wrong attempts a code survives, the last of them included. */
  public int attempts() {
    return attempts;
  }

  /** How long after a code another may be made. */
  public Duration resendInterval() {
    return resendInterval;
  }

  /** How many codes may be made within {@link #issueWindow()}. */
  public int issues() {
    return issues;
  }

  /** How long codes are counted together, from the first of them. */
  public Duration issueWindow() {
    return issueWindow;
  }

  /** All figures. */
  @Override
  public String toString() {
    return "OneTimeCodePolicy["
        + digits
        + " digits, "
        + expiry
        + ", "
        + attempts
        + " attempts, another after "
        + resendInterval
        + ", "
        + issues
        + " in "
        + issueWindow
        + "]";
  }

  /** Collects the figures of a {@link OneTimeCodePolicy}. Not thread-safe. */
  public static final class Builder {

    private static final int ONE_IN = 1_000;

    private int digits = 6;
    private Duration expiry = Duration.ofMinutes(5);
    private int attempts = 5;
    private Duration resendInterval = Duration.ofSeconds(60);
    private int issues = 10;
    private Duration issueWindow = Duration.ofHours(24);

    private Builder() {}

    /**
     * The length of a code.
     *
     * @throws IllegalArgumentException if it is not within 4 and 8
     */
    public Builder digits(int length) {
      this.digits = within("digits", length, 4, 8);
      return this;
    }

    /**
     * How long a code is good for.
     *
     * @throws IllegalArgumentException if it is not within 30 seconds and 1 hour
     */
    public Builder expiry(Duration time) {
      this.expiry = within("expiry", time, Duration.ofSeconds(30), Duration.ofHours(1));
      return this;
    }

    /**
     * How many wrong attempts a code survives.
     *
     * @throws IllegalArgumentException if it is not within 1 and 10
     */
    public Builder attempts(int limit) {
      this.attempts = within("attempts", limit, 1, 10);
      return this;
    }

    /**
     * How long after a code another may be made.
     *
     * @throws IllegalArgumentException if it is not within 1 second and 1 hour
     */
    public Builder resendInterval(Duration time) {
      this.resendInterval =
          within("resendInterval", time, Duration.ofSeconds(1), Duration.ofHours(1));
      return this;
    }

    /**
     * How many codes may be made within the window.
     *
     * @throws IllegalArgumentException if it is not within 1 and 1,000
     */
    public Builder issues(int limit) {
      this.issues = within("issues", limit, 1, 1_000);
      return this;
    }

    /**
     * How long codes are counted together, from the first of them.
     *
     * @throws IllegalArgumentException if it is not within 1 minute and 7 days
     */
    public Builder issueWindow(Duration time) {
      this.issueWindow = within("issueWindow", time, Duration.ofMinutes(1), Duration.ofDays(7));
      return this;
    }

    /**
     * The finished policy.
     *
     * @throws IllegalStateException if more than one code in a thousand may be guessed at within
     *     the window
     */
    public OneTimeCodePolicy build() {
      long most = Math.round(Math.pow(10, digits)) / ONE_IN;
      if ((long) attempts * issues > most) {
        throw new IllegalStateException(
            "too easy to guess: with "
                + digits
                + " digits, attempts times issues may be at most "
                + most
                + ", not "
                + attempts * issues);
      }
      return new OneTimeCodePolicy(this);
    }

    private static <T extends Comparable<T>> T within(String what, T value, T least, T most) {
      if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
        throw new IllegalArgumentException(
            what + " is " + value + ", not within " + least + " and " + most);
      }
      return value;
    }
  }
}
