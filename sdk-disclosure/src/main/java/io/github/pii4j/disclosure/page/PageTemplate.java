package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a model into HTML. Every value is escaped by the template engine; a name that the model
 * lacks stops the rendering.
 */
final class PageTemplate {

  static final String DISCLOSURE = "page.ftlh";
  static final String RECEIPT = "receipt.ftlh";
  static final String CERTIFICATE = "certificate.ftlh";
  static final String PLAN = "plan.ftlh";
  static final String PROGRESS = "progress.ftlh";

  /** Every template. */
  static final List<String> NAMES =
      List.of(
          DISCLOSURE,
          RECEIPT,
          CERTIFICATE,
          PLAN,
          PROGRESS,
          "macros.ftlh",
          "erasure.ftlh",
          "collected.ftlh",
          "contact.ftlh",
          "doors.ftlh",
          "edition.ftlh",
          "history.ftlh",
          "notes.ftlh",
          "permissions.ftlh",
          "protection.ftlh",
          "recipients.ftlh",
          "redline.ftlh",
          "rights.ftlh",
          "sdks.ftlh",
          "shared.ftlh",
          "summary.ftlh",
          "text.ftlh");

  private static final Pattern INDENTATION = Pattern.compile("^ +", Pattern.MULTILINE);

  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
  private final HostTemplates own;

  PageTemplate() {
    this(HostTemplates.NONE);
  }

  /**
   * With the host's templates in place of ours of the same name.
   *
   * @throws InvalidTemplateException if one of them cannot be parsed
   */
  PageTemplate(HostTemplates own) {
    this.own = own;
    StringTemplateLoader loader = new StringTemplateLoader();
    NAMES.forEach(
        name -> loader.putTemplate(name, own.find(name).orElseGet(() -> unindented(name))));
    configuration.setTemplateLoader(loader);
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setLocalizedLookup(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setSharedVariable(
        "once", own.isEmpty() ? new RenderedOnce() : RenderedOnce.EACH_TIME);
    own.names().forEach(this::requireReadable);
  }

  /** A mistake in a template that another includes would be blamed on the other. */
  private void requireReadable(String name) {
    try {
      configuration.getTemplate(name);
    } catch (ParseException e) {
      throw InvalidTemplateException.unreadable(name, Math.max(1, e.getLineNumber()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The page that the template {@code name} makes of a model.
   *
   * @param model maps, lists, texts and flags; what a reader could not see in a text is replaced
   * @throws InvalidTemplateException if a template of the host does not fit the model
   */
  String render(String name, Map<String, Object> model) {
    return new String(content(name, PlainText.of(model)).toBytes(), UTF_8);
  }

  /** The same of a model that went through {@link PlainText}. */
  FileContent content(String name, Map<String, Object> model) {
    PieceWriter out = new PieceWriter();
    try {
      configuration.getTemplate(name).process(model, out);
      return out.content();
    } catch (TemplateException e) {
      throw unfit(e.getTemplateSourceName(), e.getLineNumber(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RuntimeException unfit(@Nullable String name, @Nullable Integer line, Exception cause) {
    if (name != null && own.find(name).isPresent()) {
      return InvalidTemplateException.at(name, line == null ? 1 : line);
    }
    if (name != null && !own.isEmpty()) {
      return InvalidTemplateException.beside(own.names(), name, line == null ? 1 : line);
    }
    return new IllegalStateException("the page template does not fit its model", cause);
  }

  /** Indented for who edits it, but an eighth of a large page is nothing else. */
  private static String unindented(String name) {
    return INDENTATION.matcher(resource(name)).replaceAll("");
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
