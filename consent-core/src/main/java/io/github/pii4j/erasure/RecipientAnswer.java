package io.github.pii4j.erasure;

/** What a recipient says about a request. */
public enum RecipientAnswer {
  /** It has the request and works on it. */
  RECEIVED,
  /** It erased. */
  ERASED,
  /** It has nothing of the person. */
  NOTHING_FOUND,
  /** It refuses. */
  REFUSED
}
