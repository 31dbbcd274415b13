package io.github.pii4j.policy;

import java.util.Locale;

/** What a person may ask of a controller (PIPL, articles 15, 24 and 44 to 50). */
public enum RightKind {
  /** To see the data (PIPL 45). */
  ACCESS,

  /** To have a copy (PIPL 45). */
  COPY,

  /** To have the data moved to another controller (PIPL 45). */
  PORTABILITY,

  /** To have the data corrected or completed (PIPL 46). */
  CORRECTION,

  /** To have the data deleted (PIPL 47). */
  DELETION,

  /** To restrict or refuse processing (PIPL 44). */
  RESTRICTION,

  /** To have the rules explained (PIPL 48). */
  EXPLANATION,

  /** To withdraw consent (PIPL 15). */
  WITHDRAWAL,

  /** To close the account (E-Commerce Law 24). */
  ACCOUNT_CANCELLATION,

  /** To refuse a decision made by automation alone (PIPL 24). */
  AUTOMATED_DECISION_REFUSAL,

  /** What close relatives may ask for a deceased person (PIPL 49). */
  DECEASED_PERSON,

  /** To complain and be answered (PIPL 50). */
  COMPLAINT;

  /** As in the file: {@code account-cancellation}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
