package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The bytes of a file, in pieces: files that have much in common hold the same pieces. Immutable.
 */
final class FileContent {

  private final List<byte[]> pieces;

  FileContent(List<byte[]> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  static FileContent of(String text) {
    return new FileContent(List.of(text.getBytes(UTF_8)));
  }

  /** Nobody may change one. */
  List<byte[]> pieces() {
    return pieces;
  }

  int length() {
    return pieces.stream().mapToInt(piece -> piece.length).sum();
  }

  void writeTo(OutputStream out) throws IOException {
    for (byte[] piece : pieces) {
      out.write(piece);
    }
  }

  byte[] toBytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream(length());
    pieces.forEach(all::writeBytes);
    return all.toByteArray();
  }

  String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      pieces.forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
