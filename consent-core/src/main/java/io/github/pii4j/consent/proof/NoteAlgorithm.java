package io.github.pii4j.consent.proof;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * How notes are signed (C2SP signed-note, "Signature types"): what marks the algorithm, and how its
 * public keys are written.
 */
enum NoteAlgorithm {
  /** RFC 8032, over the text. A key is 32 bytes; JCA's form of it (RFC 8410) begins alike. */
  ED25519(new byte[] {1}, "Ed25519", "Ed25519", "302a300506032b6570032100", 32),
  /**
   * SM2 with SM3 (GB/T 32918.2, GB/T 32905) for the user {@code 1234567812345678}, a signature
   * being the DER form of GM/T 0009. C2SP assigned it no type: it has one under 0xff. A key is
   * written as a SubjectPublicKeyInfo.
   */
  SM2(privateType("io.github.pii4j/sm2-sm3"), "SM3withSM2", "EC", "", 0);

  private final byte[] type;
  private final String signature;
  private final String keys;
  private final byte[] lead;
  private final int length;

  NoteAlgorithm(byte[] type, String signature, String keys, String lead, int length) {
    this.type = type;
    this.signature = signature;
    this.keys = keys;
    this.lead = HexFormat.of().parseHex(lead);
    this.length = length;
  }

  String signature() {
    return signature;
  }

  /** Type and key, as the key's id is made of and its text holds. */
  byte[] write(PublicKey key) {
    byte[] spki = key.getEncoded();
    if (spki == null || !startsWith(spki, lead) || !fits(spki.length - lead.length)) {
      throw new InvalidNoteException(InvalidNoteException.Code.UNUSABLE_KEY);
    }
    byte[] written = Arrays.copyOf(type, type.length + spki.length - lead.length);
    System.arraycopy(spki, lead.length, written, type.length, spki.length - lead.length);
    return written;
  }

  boolean wrote(byte[] written) {
    return startsWith(written, type) && fits(written.length - type.length);
  }

  PublicKey read(byte[] written, Provided provided) {
    byte[] spki = Arrays.copyOf(lead, lead.length + written.length - type.length);
    System.arraycopy(written, type.length, spki, lead.length, written.length - type.length);
    try {
      KeyFactory factory = provided.keyFactory(keys);
      return factory.generatePublic(new X509EncodedKeySpec(spki));
    } catch (GeneralSecurityException e) {
      throw new InvalidNoteException(InvalidNoteException.Code.UNUSABLE_KEY, e);
    }
  }

  private boolean fits(int bytes) {
    return length == 0 ? bytes > 0 : bytes == length;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }

  private static byte[] privateType(String identifier) {
    byte[] name = identifier.getBytes(US_ASCII);
    byte[] type = new byte[name.length + 1];
    type[0] = (byte) 0xff;
    System.arraycopy(name, 0, type, 1, name.length);
    return type;
  }
}
