package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;

/**
 * A time limit in working days, as data: how many, counted how, where, and by which law.
 *
 * <p>Immutable and thread-safe; equal if all parts are equal.
 *
 * @param id the name of the rule, such as {@code cn.account-cancellation}
 * @param workingDays the length, 1 to 250
 * @param convention which day is the first that counts
 * @param zone where the days begin and end
 * @param sources the law that the rule rests on
 */
public record WorkingDayRule(
    String id,
    int workingDays,
    CountingConvention convention,
    ZoneId zone,
    List<LawSource> sources) {

  private static final int MOST_WORKING_DAYS = 250;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the id is blank or the length is not 1 to 250
   */
  public WorkingDayRule {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a rule needs an id");
    }
    if (workingDays < 1 || workingDays > MOST_WORKING_DAYS) {
      throw new IllegalArgumentException(
          id
              + ": a time limit has 1 to "
              + MOST_WORKING_DAYS
              + " working days, not "
              + workingDays);
    }
    requireNonNull(convention, "convention");
    requireNonNull(zone, "zone");
    sources = List.copyOf(sources);
  }

  /**
   * The cancellation of an account in China: 15 working days, the day of the request not counted.
   *
   * <p>Its {@link #sources} say which texts were read and which counsel must still confirm.
   */
  public static WorkingDayRule accountCancellation() {
    return Bundled.ACCOUNT_CANCELLATION;
  }

  /**
   * A rule that ships with this release, such as {@code cn.access} or {@code cn.complaint}: {@code
   * cn.} and the word of a right in policies. Laws give most of these limits without a number; the
   * {@link #sources} say where the number comes from and what counsel must still confirm.
   *
   * @throws IllegalArgumentException if there is none of this id
   */
  public static WorkingDayRule bundled(String id) {
    return Bundled.BY_ID.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no bundled rule " + id));
  }

  /**
   * This rule with another length, such as the shorter one that a host promises.
   *
   * @throws IllegalArgumentException if the length is not 1 to 250
   */
  public WorkingDayRule withWorkingDays(int length) {
    return new WorkingDayRule(id, length, convention, zone, sources);
  }

  /** This rule, counted by another convention. */
  public WorkingDayRule withConvention(CountingConvention other) {
    return new WorkingDayRule(id, workingDays, other, zone, sources);
  }

  /** Loads the bundled rules once, when first asked for. */
  private static final class Bundled {
    static final List<WorkingDayRule> BY_ID = RuleTable.read("cn-rules.tsv");
    static final WorkingDayRule ACCOUNT_CANCELLATION = bundled("cn.account-cancellation");
  }
}
