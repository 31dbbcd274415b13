package io.github.pii4j.consent.proof;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/** A signature under a note: whose, by which key, and the bytes. */
final class NoteSignature {

  private static final String LEAD = "\u2014 ";

  private final String name;
  private final int keyId;
  private final byte[] bytes;

  NoteSignature(String name, int keyId, byte[] bytes) {
    this.name = name;
    this.keyId = keyId;
    this.bytes = bytes;
  }

  /** Reads a line without its newline; empty unless it is one. */
  static Optional<NoteSignature> parse(String line) {
    int space = line.indexOf(' ', LEAD.length());
    if (!line.startsWith(LEAD) || space < 0) {
      return Optional.empty();
    }
    String name = line.substring(LEAD.length(), space);
    return StrictBase64.decode(line.substring(space + 1))
        .filter(bytes -> KeyName.isValid(name) && bytes.length > Integer.BYTES)
        .map(bytes -> of(name, ByteBuffer.wrap(bytes)));
  }

  private static NoteSignature of(String name, ByteBuffer idAndBytes) {
    int keyId = idAndBytes.getInt();
    byte[] bytes = new byte[idAndBytes.remaining()];
    idAndBytes.get(bytes);
    return new NoteSignature(name, keyId, bytes);
  }

  boolean isBy(NoteVerifier key) {
    return key.keyId() == keyId && key.name().equals(name);
  }

  boolean verifies(NoteVerifier key, String text) {
    return key.verifies(text, bytes);
  }

  /** The line, with its newline. */
  String line() {
    byte[] all = ByteBuffer.allocate(Integer.BYTES + bytes.length).putInt(keyId).put(bytes).array();
    return LEAD + name + ' ' + Base64.getEncoder().encodeToString(all) + '\n';
  }
}
