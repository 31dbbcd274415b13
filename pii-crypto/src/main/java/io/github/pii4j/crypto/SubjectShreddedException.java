package io.github.pii4j.crypto;

/**
 * The keys of this person were destroyed: nothing that they encrypted can be opened again, and
 * nothing new is encrypted until {@link SubjectKeys#readmit} says that the person is back.
 */
public final class SubjectShreddedException extends CryptoException {

  private static final long serialVersionUID = 1L;

  SubjectShreddedException() {
    super(
        CryptoError.SUBJECT_SHREDDED,
        "the keys of this subject were destroyed; SubjectKeys.readmit lets new values be encrypted",
        null);
  }
}
