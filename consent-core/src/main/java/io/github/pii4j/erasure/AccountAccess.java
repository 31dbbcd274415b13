package io.github.pii4j.erasure;

import io.github.pii4j.value.SubjectId;

/**
 * Closes an account once its erasure is confirmed, and opens it again if it is not erased. Both are
 * repeated until they went through; the same again changes nothing.
 */
public interface AccountAccess {

  /** For hosts without accounts. */
  AccountAccess NONE =
      new AccountAccess() {
        @Override
        public void close(SubjectId subject) {}

        @Override
        public void reopen(SubjectId subject) {}
      };

  /** Nobody can sign in, and nothing but storing and protecting is done with the data. */
  void close(SubjectId subject);

  /**
   * As it was before {@link #close}. It comes for requests that were never confirmed, too: an
   * account that is locked for another reason, such as abuse, stays locked.
   */
  void reopen(SubjectId subject);
}
