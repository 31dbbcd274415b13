package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.policy.PolicyVersion;

/** An edition that cannot follow those published before it. */
public final class EditionRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why it is refused. */
  public enum Code {
    /** It is an edition of another policy. */
    OTHER_POLICY("it is an edition of another policy"),
    /** Its version was published before, with another content. */
    CHANGED_IN_PLACE("this version was published with another content: give it a new version"),
    /** Its version is lower than one that was published. */
    NOT_NEWER("a newer version was published before it");

    private final String problem;

    Code(String problem) {
      this.problem = problem;
    }
  }

  private final Code code;

  EditionRefusedException(Code code, PolicyVersion version) {
    super(version + " cannot be published: " + code.problem);
    this.code = requireNonNull(code, "code");
  }

  /** Why. */
  public Code code() {
    return code;
  }
}
