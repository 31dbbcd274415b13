package io.github.pii4j.policy.rule;

import io.github.pii4j.document.Message;
import java.time.LocalDate;

/**
 * A law, regulation or standard in one edition.
 *
 * @param id stable, such as {@code cn.pipl}
 * @param edition the day from which this edition applies, or on which a draft was published
 * @param standing whether it binds
 * @param clauses what it calls its parts
 * @param name its name
 */
public record Statute(
    String id, LocalDate edition, Standing standing, ClauseUnit clauses, Message name) {

  /** What a text calls its numbered parts. */
  public enum ClauseUnit {
    /** Articles with paragraphs, as laws have. */
    ARTICLE,

    /** Clauses, as standards have. */
    CLAUSE
  }
}
