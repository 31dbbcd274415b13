package io.github.pii4j.disclosure.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Serves a set of pages on the loopback address. */
public final class PageServer implements AutoCloseable {

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

  /** The address of {@code page}. */
  public String address(String page) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + page;
  }

  /** What a page asked for that is not in the set. */
  public List<String> missing() {
    return missing;
  }

  private void answer(HttpExchange exchange, Map<String, byte[]> pages) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    byte[] body = pages.get(path);
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

  @Override
  public void close() {
    server.stop(0);
  }
}
