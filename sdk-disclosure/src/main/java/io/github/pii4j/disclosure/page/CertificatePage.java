package io.github.pii4j.disclosure.page;

import io.github.pii4j.erasure.ErasureCertificate;
import java.util.Locale;

/**
 * Renders a certificate of erasure as one static HTML page for a person to read, print and keep:
 * what was erased and how, what is kept, under which law and until when.
 *
 * <p>The page has no scripts and sends no requests, and every text of the certificate is escaped.
 * The page proves nothing by itself: what is signed is the certificate's JSON, which a {@link
 * io.github.pii4j.erasure.CertificateVerifier} checks; the page says so. The same certificate gives
 * the same bytes. Thread-safe.
 */
public final class CertificatePage {

  private CertificatePage() {}

  /**
   * The page, HTML in UTF-8 that ends with a line break.
   *
   * @param locale its language: Chinese or English
   * @throws IllegalArgumentException if the pages do not speak the language
   */
  public static String toHtml(ErasureCertificate certificate, Locale locale) {
    CertificateModel model = new CertificateModel(certificate, PageLanguage.of(locale));
    return new PageTemplate().render(PageTemplate.CERTIFICATE, model.fields());
  }
}
