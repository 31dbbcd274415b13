package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
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
    byte[] body = path.equals("frame") ? FRAME.getBytes(UTF_8) : pages.get(path);
    if (body == null && !path.equals("favicon.ico")) {
      missing.add(path);
    }
    exchange
        .getResponseHeaders()
        .add("Content-Type", path.endsWith(".css") ? "text/css" : "text/html; charset=utf-8");
    exchange.sendResponseHeaders(body == null ? 404 : 200, body == null ? -1 : body.length);
    try (exchange) {
      if (body != null) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
