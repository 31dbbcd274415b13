package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Turns a model into HTML. Every value is escaped by the template engine; a name that the model
 * lacks stops the rendering.
 */
final class PageTemplate {

  static final String DISCLOSURE = "page.ftlh";
  static final String RECEIPT = "receipt.ftlh";

  private static final List<String> PARTS =
      List.of(
          DISCLOSURE,
          RECEIPT,
          "macros.ftlh",
          "collected.ftlh",
          "sdks.ftlh",
          "rights.ftlh",
          "rest.ftlh",
          "text.ftlh");

  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

  PageTemplate() {
    StringTemplateLoader loader = new StringTemplateLoader();
    PARTS.forEach(part -> loader.putTemplate(part, resource(part)));
    configuration.setTemplateLoader(loader);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocalizedLookup(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setAPIBuiltinEnabled(false);
  }

  /**
   * The page that the template {@code name} makes of a model.
   *
   * @throws IllegalStateException if template and model do not fit, which is a defect of this
   *     package
   */
  String render(String name, Map<String, Object> model) {
    StringWriter out = new StringWriter();
    try {
      configuration.getTemplate(name).process(PlainText.of(model), out);
      return out.toString();
    } catch (TemplateException e) {
      throw new IllegalStateException("the page template does not fit its model", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(PageTemplate.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
