package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Serves a set of pages on the loopback address, and beside them a frame that shows one of them at
 * any width and writes down what it measures there.
 */
public final class PageServer implements AutoCloseable {

  private static final String FRAME =
      """
      <!doctype html><meta charset="utf-8"><style>body{margin:0}iframe{border:0;display:block}</style>
      <script>
      const q = new URLSearchParams(location.search);
      const f = document.createElement('iframe');
      f.style.width = q.get('w') + 'px'; f.style.height = q.get('h') + 'px';
      f.onload = () => {
        const root = f.contentDocument.documentElement;
        const small = [...f.contentDocument.querySelectorAll('a,button,summary')].filter(e => {
          const r = e.getBoundingClientRect();
          return r.width > 0 && r.height > 0 && r.height < 24 && getComputedStyle(e).display !== 'inline';
        }).length;
        const out = document.createElement('output');
        out.textContent = 'scroll=' + root.scrollWidth + ' client=' + root.clientWidth + ' small=' + small;
        document.body.append(out);
      };
      f.src = q.get('page');
      addEventListener('DOMContentLoaded', () => document.body.append(f));
      </script><body></body>
      """;

  /**
   * Shows each page of the set in turn at one width, without its content security policy, and looks
   * at it: how wide it is, and which barriers axe-core finds.
   */
  private static final String SURVEY =
      """
      <!doctype html><meta charset="utf-8"><style>body{margin:0}iframe{border:0;display:block}</style>
      <body></body><script src="axe.min.js"></script><script>
      const q = new URLSearchParams(location.search);
      const say = text => {
        const out = document.createElement('output');
        out.textContent = text;
        document.body.append(out);
      };
      const show = async page => {
        const html = await (await fetch('/' + page)).text();
        const f = document.createElement('iframe');
        f.style.width = q.get('w') + 'px';
        f.style.height = '900px';
        f.srcdoc = html.replace(/<meta http-equiv[^>]*>/, '');
        await new Promise(loaded => { f.onload = loaded; document.body.prepend(f); });
        return f;
      };
      const look = async page => {
        const f = await show(page);
        const root = f.contentDocument.documentElement;
        say('page=' + page + ' scroll=' + root.scrollWidth);
        const script = f.contentDocument.createElement('script');
        script.textContent = window.axeSource;
        f.contentDocument.head.append(script);
        const found = await f.contentWindow.axe.run(f.contentDocument, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        for (const one of found.violations) {
          say('barrier=' + page + ' ' + one.id + ' ' + one.nodes.map(n => n.target).slice(0, 3).join(' | '));
        }
        f.remove();
      };
      (async () => {
        window.axeSource = await (await fetch('/axe.min.js')).text();
        for (const page of q.get('pages').split(',')) {
          await look(page);
        }
        say('done');
      })().catch(e => say('broken: ' + e));
      </script>
      """;

  private final HttpServer server;
  private final List<String> missing = new CopyOnWriteArrayList<>();

  private PageServer(HttpServer server) {
    this.server = server;
  }

  public static PageServer serving(Map<String, byte[]> pages) throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    PageServer server = new PageServer(HttpServer.create(address, 0));
    server.server.createContext("/", exchange -> server.answer(exchange, pages));
    server.server.start();
    return server;
  }

  /** The address of the frame that shows {@code page} at the given size. */
  public String frame(String page, int width, int height) {
    return "http://127.0.0.1:%d/frame?page=/%s&w=%d&h=%d"
        .formatted(server.getAddress().getPort(), page, width, height);
  }

  /** The address of a page that looks at each of {@code pages} at the given width. */
  public String survey(List<String> pages, int width) {
    return "http://127.0.0.1:%d/survey?w=%d&pages=%s"
        .formatted(server.getAddress().getPort(), width, String.join(",", pages));
  }

  /** The address of {@code page} by itself. */
  public String address(String page) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + page;
  }

  /** What a page asked for that is not in the set. */
  public List<String> missing() {
    return missing;
  }

  private void answer(HttpExchange exchange, Map<String, byte[]> pages) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    byte[] body =
        switch (path) {
          case "frame" -> FRAME.getBytes(UTF_8);
          case "survey" -> SURVEY.getBytes(UTF_8);
          case "axe.min.js" -> axe();
          default -> pages.get(path);
        };
    if (body == null && !path.equals("favicon.ico")) {
      missing.add(path);
    }
    exchange.getResponseHeaders().add("Content-Type", typeOf(path));
    exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
    try (exchange) {
      if (body != null) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static String typeOf(String path) {
    String type = path.endsWith(".css") ? "text/css" : "text/html";
    return (path.endsWith(".js") ? "text/javascript" : type) + "; charset=utf-8";
  }

  private static byte[] axe() throws IOException {
    try (InputStream in = PageServer.class.getResourceAsStream("/axe.min.js")) {
      return Objects.requireNonNull(in, "axe.min.js").readAllBytes();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
