package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style sheet that stands in every page, and the hash by which the page allows no other.
 *
 * @param text CSS
 * @param hash SHA-256 in Base64, as a content security policy names it
 */
record PageStyle(String text, String hash) {

  /** The pages' own. */
  static final PageStyle PLAIN = of(PageTemplate.resource("style.css"));

  /** That of a receipt. */
  static final PageStyle RECEIPT =
      of(PageTemplate.resource("style.css") + PageTemplate.resource("receipt.css"));

  static PageStyle of(String css) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(UTF_8));
      return new PageStyle(css, Base64.getEncoder().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The same with the colours of a theme. */
  PageStyle with(SiteTheme theme) {
    return theme.isPlain() ? this : of(text + theme.css());
  }
}
