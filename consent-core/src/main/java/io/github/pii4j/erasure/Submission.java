package io.github.pii4j.erasure;

/**
 * What became of a request.
 *
 * @param caseId the case that the request is handled in
 * @param kind whether it is a new one
 */
public record Submission(CaseId caseId, Kind kind) {

  /** Whether a case was opened. */
  public enum Kind {
    /** It was. */
    OPENED,
    /** The person had an open one, which the request joined; its deadline is the earlier one. */
    JOINED
  }
}
