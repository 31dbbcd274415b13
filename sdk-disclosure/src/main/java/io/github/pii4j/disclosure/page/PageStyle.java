package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style sheet that stands in every page, and the hash by which the page allows no other. */
final class PageStyle {

  static final String TEXT = PageTemplate.resource("style.css");
  static final String HASH = hash(TEXT);

  private PageStyle() {}

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
