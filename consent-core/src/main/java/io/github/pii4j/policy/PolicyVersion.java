package io.github.pii4j.policy;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a policy: major, minor, patch.
 *
 * @param major rises when people must consent anew
 * @param minor rises when people must be told
 * @param patch rises when the change need only be on record
 */
public record PolicyVersion(int major, int minor, int patch) implements Comparable<PolicyVersion> {

  private static final int HIGHEST = 999_999;
  private static final String NUMBER = "(0|[1-9][0-9]{0,5})";
  private static final Pattern FORM = Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER);
  private static final Comparator<PolicyVersion> ORDER =
      Comparator.comparingInt(PolicyVersion::major)
          .thenComparingInt(PolicyVersion::minor)
          .thenComparingInt(PolicyVersion::patch);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is negative or has more than six digits
   */
  public PolicyVersion {
    if (Math.min(major, Math.min(minor, patch)) < 0
        || Math.max(major, Math.max(minor, patch)) > HIGHEST) {
      throw new IllegalArgumentException("the numbers of a version are between 0 and " + HIGHEST);
    }
  }

  /**
   * Reads {@code 2.0.1}.
   *
   * @throws IllegalArgumentException unless there are three numbers without leading zeros, at most
   *     six digits each
   */
  public static PolicyVersion parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("a policy version is three numbers, such as 2.0.1");
    }
    return new PolicyVersion(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)));
  }

  @Override
  public int compareTo(PolicyVersion other) {
    return ORDER.compare(this, other);
  }

  /** As in the file: {@code 2.0.1}. */
  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
