package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style sheet that stands in a page.
 *
 * @param text its rules
 * @param hash by which the page allows no other
 */
record PageStyle(String text, String hash) {

  static final PageStyle DISCLOSURE = of(PageTemplate.resource("style.css"));
  static final PageStyle RECEIPT =
      of(PageTemplate.resource("style.css") + PageTemplate.resource("receipt.css"));

  private static PageStyle of(String text) {
    return new PageStyle(text, hash(text));
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
