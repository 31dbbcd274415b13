package io.github.pii4j.disclosure.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Turns the model of a report into HTML. Every value is escaped by the template engine; the page
 * allows itself no style but its own, no script and no request.
 */
final class ReportPage {

  private static final String TEMPLATE = "report.ftlh";
  private static final String STYLE = ReportWords.resource("report.css");

  private ReportPage() {}

  /**
   * The page.
   *
   * @throws IllegalStateException if template and model do not fit, which is a defect of this
   *     package
   */
  static String render(Map<String, Object> model) {
    Map<String, Object> whole = new LinkedHashMap<>(model);
    whole.put("style", STYLE);
    whole.put("styleHash", hash());
    StringWriter out = new StringWriter();
    try {
      configuration().getTemplate(TEMPLATE).process(whole, out);
      return out.toString();
    } catch (TemplateException e) {
      throw new IllegalStateException("the report's template does not fit its model", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Configuration configuration() {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    StringTemplateLoader loader = new StringTemplateLoader();
    loader.putTemplate(TEMPLATE, ReportWords.resource(TEMPLATE));
    configuration.setTemplateLoader(loader);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocalizedLookup(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setAPIBuiltinEnabled(false);
    return configuration;
  }

  private static String hash() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
