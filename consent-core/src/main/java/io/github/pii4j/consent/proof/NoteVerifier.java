package io.github.pii4j.consent.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Somebody's public key, under a name, by which their signatures on notes are known (C2SP
 * signed-note). Its text form, such as {@code example.com/foo+530d903a+AekyeRrm...}, is what an
 * auditor is given once, by a way that they trust. Immutable and thread-safe.
 */
public final class NoteVerifier {

  private static final byte NEWLINE = '\n';

  private final String name;
  private final NoteAlgorithm algorithm;
  private final Provided provided;
  private final byte[] written;
  private final PublicKey key;
  private final int keyId;

  NoteVerifier(String name, NoteAlgorithm algorithm, Provided provided, PublicKey key) {
    this.name = KeyName.check(name);
    this.algorithm = algorithm;
    this.provided = provided;
    this.written = algorithm.write(key);
    this.key = key;
    this.keyId = id(name, written);
  }

  /**
   * For signatures with Ed25519 (RFC 8032).
   *
   * @throws InvalidNoteException if the name or the key is none
   */
  public static NoteVerifier ed25519(String name, PublicKey key) {
    return new NoteVerifier(name, NoteAlgorithm.ED25519, Provided.BY_PLATFORM, key);
  }

  /**
   * For signatures with SM2 and SM3 (GB/T 32918, GB/T 32905), under the user id that GM/T 0009
   * names. The provider is one that has {@code SM3withSM2}, such as Bouncy Castle's or Kona's.
   *
   * @throws InvalidNoteException if the name or the key is none
   */
  public static NoteVerifier sm2(String name, PublicKey key, Provider provider) {
    return new NoteVerifier(name, NoteAlgorithm.SM2, Provided.by(provider), key);
  }

  /**
   * Reads the text form of an Ed25519 key.
   *
   * @throws InvalidNoteException if it is not the one text of such a key
   */
  public static NoteVerifier parse(String text) {
    return parse(text, NoteAlgorithm.ED25519, Provided.BY_PLATFORM);
  }

  /**
   * Reads the text form of an SM2 key.
   *
   * @param provider as for {@link #sm2}
   * @throws InvalidNoteException if it is not the one text of such a key
   */
  public static NoteVerifier parseSm2(String text, Provider provider) {
    return parse(text, NoteAlgorithm.SM2, Provided.by(provider));
  }

  private static NoteVerifier parse(String text, NoteAlgorithm algorithm, Provided provided) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3 || !KeyName.isValid(parts[0])) {
      throw malformed();
    }
    byte[] written = StrictBase64.decode(parts[2]).orElseThrow(NoteVerifier::malformed);
    if (!algorithm.wrote(written)) {
      throw malformed();
    }
    PublicKey key = algorithm.read(written, provided);
    NoteVerifier verifier = new NoteVerifier(parts[0], algorithm, provided, key);
    if (!verifier.format().equals(text)) {
      throw malformed();
    }
    return verifier;
  }

  /** The text form. */
  public String format() {
    return name + '+' + keyIdText() + '+' + Base64.getEncoder().encodeToString(written);
  }

  /** Whose key it is. */
  public String name() {
    return name;
  }

  /** The number that, with the name, tells which key made a signature. */
  public int keyId() {
    return keyId;
  }

  /** Whether the key made this signature on this text. */
  boolean verifies(String text, byte[] signature) {
    try {
      Signature check = provided.signature(algorithm.signature());
      check.initVerify(key);
      check.update(text.getBytes(UTF_8));
      return check.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new InvalidNoteException(InvalidNoteException.Code.UNUSABLE_KEY, e);
    }
  }

  private String keyIdText() {
    return HexFormat.of().toHexDigits(keyId);
  }

  private static int id(String name, byte[] written) {
    MessageDigest digest = Hash.sha256();
    digest.update(name.getBytes(UTF_8));
    digest.update(NEWLINE);
    return ByteBuffer.wrap(digest.digest(written)).getInt();
  }

  private static InvalidNoteException malformed() {
    return new InvalidNoteException(InvalidNoteException.Code.MALFORMED_KEY);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteVerifier that
        && name.equals(that.name)
        && Arrays.equals(written, that.written);
  }

  @Override
  public int hashCode() {
    return keyId;
  }

  /** Name and id. */
  @Override
  public String toString() {
    return name + '+' + keyIdText();
  }
}
