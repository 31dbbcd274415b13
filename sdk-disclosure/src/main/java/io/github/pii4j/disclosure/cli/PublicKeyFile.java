package io.github.pii4j.disclosure.cli;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A public key in PEM (RFC 7468), as {@code openssl pkey -pubout} writes it. */
final class PublicKeyFile {

  private static final Pattern PEM =
      Pattern.compile(
          "\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

  private PublicKeyFile() {}

  /** An Ed25519 key. */
  static PublicKey read(Path file) {
    Matcher pem = PEM.matcher(Inputs.text(file));
    if (!pem.matches()) {
      throw notAKey(file);
    }
    try {
      byte[] spki = Base64.getMimeDecoder().decode(pem.group(1));
      return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw notAKey(file);
    }
  }

  private static CommandFailure notAKey(Path file) {
    return CommandFailure.usage(
        file + ": not an Ed25519 public key in PEM; write one with openssl pkey -pubout",
        file + "：不是 PEM 格式的 Ed25519 公钥；可用 openssl pkey -pubout 导出");
  }
}
