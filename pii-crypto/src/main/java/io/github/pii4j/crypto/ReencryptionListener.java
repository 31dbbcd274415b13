package io.github.pii4j.crypto;

/** What {@link Reencryption} tells while it runs. Called from the thread that runs it. */
public interface ReencryptionListener {

  /** Nobody listens. */
  ReencryptionListener NOBODY = new ReencryptionListener() {};

  /**
   * A page is written and remembered.
   *
   * @param rows how many there are in all, about
   */
  default void pageDone(ReencryptionProgress progress, long rows) {}

  /** A row does not open and was left as it is: it needs somebody to look. */
  default void refused(EncryptedRow row, CryptoError why) {}
}
