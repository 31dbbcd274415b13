package io.github.pii4j.consent.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;

/**
 * Signs notes under a name (C2SP signed-note). The private key may be one that never leaves its
 * device: the provider of {@code java.security} that owns it signs. Thread-safe. Prints hidden.
 */
public final class NoteSigner {

  private final NoteAlgorithm algorithm;
  private final Provided provided;
  private final PrivateKey key;
  private final NoteVerifier verifier;

  private NoteSigner(String name, NoteAlgorithm algorithm, Provided provided, KeyPair pair) {
    this.algorithm = algorithm;
    this.provided = provided;
    this.key = pair.getPrivate();
    this.verifier = new NoteVerifier(name, algorithm, provided, pair.getPublic());
  }

  /**
   * Signs with Ed25519 (RFC 8032).
   *
   * @throws InvalidNoteException if the name or the key is none
   */
  public static NoteSigner ed25519(String name, KeyPair pair) {
    return new NoteSigner(name, NoteAlgorithm.ED25519, Provided.BY_PLATFORM, pair);
  }

  /**
   * Signs with SM2 and SM3 (GB/T 32918, GB/T 32905), under the user id that GM/T 0009 names. Those
   * who do not know this kind of signature ignore it, so that a note may carry one beside Ed25519.
   *
   * @param provider one that has {@code SM3withSM2}, such as Bouncy Castle's or Kona's
   * @throws InvalidNoteException if the name or the key is none
   */
  public static NoteSigner sm2(String name, KeyPair pair, Provider provider) {
    return new NoteSigner(name, NoteAlgorithm.SM2, Provided.by(provider), pair);
  }

  /** What others need to verify its signatures. */
  public NoteVerifier verifier() {
    return verifier;
  }

  NoteSignature sign(String text) {
    try {
      Signature signature = provided.signature(algorithm.signature());
      signature.initSign(key);
      signature.update(text.getBytes(UTF_8));
      return new NoteSignature(verifier.name(), verifier.keyId(), signature.sign());
    } catch (GeneralSecurityException e) {
      throw new InvalidNoteException(InvalidNoteException.Code.UNUSABLE_KEY, e);
    }
  }

  /** Name and id of the key, never the key. */
  @Override
  public String toString() {
    return "NoteSigner(" + verifier + ")";
  }
}
