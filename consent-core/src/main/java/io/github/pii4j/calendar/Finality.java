package io.github.pii4j.calendar;

/**
 * How sure the status of a day is.
 *
 * <p>In order of time: a day is never surer than an earlier one. Final means that the yearly
 * notices are out; an extraordinary amendment (there were three from 2015 to 2020) can still change
 * a final day that is to come.
 */
public enum Finality {
  /** The arrangement that decides on the day is published. */
  FINAL,

  /**
   * 29 to 31 December of the last published year: next year's notice can still turn the day into a
   * holiday or a made-up working day, as those of 2006, 2007, 2008, 2012 and 2019 did.
   */
  DECEMBER_TAIL,

  /** The year's arrangement is not published. */
  UNPUBLISHED
}
