package io.github.pii4j.disclosure.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import io.github.pii4j.disclosure.internal.RegistryWords;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the table as a page of its own. Every value is escaped by the template engine; the page
 * allows itself no style but its own, no script and no request.
 */
final class HtmlTable {

  private HtmlTable() {}

  static String write(SdkTable table, Optional<LocalDate> day) {
    StringWriter out = new StringWriter();
    try {
      Bundled.TEMPLATE.process(model(table, day), out);
      return out.toString();
    } catch (TemplateException e) {
      throw new IllegalStateException("the table's template does not fit its model", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> model(SdkTable table, Optional<LocalDate> day) {
    RegistryWords words = table.words();
    String style = ExportResources.text("table.css");
    return Map.of(
        "lang", words.locale().toLanguageTag(),
        "title", words.get("table.title"),
        "edition", day.map(date -> words.get("table.day", date)).orElse(""),
        "silent", words.get("page.not-disclosed"),
        "none", words.get("sdks.none"),
        "style", style,
        "styleHash", sha256(style),
        "headings", table.headings(),
        "rows", table.rows().stream().map(row -> row(row, table.headings())).toList());
  }

  private static List<Map<String, String>> row(List<TableCell> cells, List<String> headings) {
    List<Map<String, String>> row = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      TableCell cell = cells.get(i);
      row.add(
          Map.of(
              "label", headings.get(i),
              "text", cell.text(),
              "lang", cell.language(),
              "link", cell.link()));
    }
    return row;
  }

  private static String sha256(String style) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Read once, when first asked for; a template is never changed by what is rendered from it. */
  private static final class Bundled {
    static final String NAME = "table.ftlh";
    static final Template TEMPLATE = template();

    private static Template template() {
      try {
        return configuration().getTemplate(NAME);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Configuration configuration() {
      Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
      StringTemplateLoader loader = new StringTemplateLoader();
      loader.putTemplate(NAME, ExportResources.text(NAME));
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
  }
}
