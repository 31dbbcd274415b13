package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code <@once key="…">}: what stands on many pages in the same way, such as an SDK that ten
 * versions disclose alike, is rendered for the first of them. Without a key it is rendered each
 * time. Thread-safe.
 */
final class RenderedOnce implements TemplateDirectiveModel {

  /** Remembers nothing: what a host's template shows may depend on more than the key says. */
  static final TemplateDirectiveModel EACH_TIME =
      (environment, parameters, loopVariables, body) -> {
        if (body != null) {
          body.render(environment.getOut());
        }
      };

  /** The parameter: whatever the body depends on. */
  private static final String KEY = "key";

  private final Map<String, FileContent> byKey = new ConcurrentHashMap<>();

  @Override
  @SuppressWarnings("rawtypes") // The interface is older than type parameters.
  public void execute(
      Environment environment,
      Map parameters,
      TemplateModel[] loopVariables,
      @Nullable TemplateDirectiveBody body)
      throws TemplateException, IOException {
    String key = parameters.get(KEY) instanceof TemplateScalarModel text ? text.getAsString() : "";
    if (body == null) {
      return;
    }
    if (key.isEmpty()) {
      body.render(environment.getOut());
    } else {
      write(content(key, body), environment.getOut());
    }
  }

  private static void write(FileContent content, Writer out) throws IOException {
    if (out instanceof PieceWriter pieces) {
      pieces.append(content);
    } else {
      out.write(new String(content.toBytes(), UTF_8));
    }
  }

  private FileContent content(String key, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    @Nullable FileContent known = byKey.get(key);
    if (known != null) {
      return known;
    }
    PieceWriter out = new PieceWriter();
    body.render(out);
    byKey.put(key, out.content());
    return out.content();
  }
}
