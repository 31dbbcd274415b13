package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tab of a browser, driven by the protocol of its developer tools: any width, any medium, keys,
 * and what the page logs and asks for. For one thread.
 */
public final class DevTools implements AutoCloseable {

  /** Ends a test that would never end; axe-core takes ten seconds for a large page at rest. */
  private static final long PATIENCE_SECONDS = 900;

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** What axe-core finds, one line each. */
  private static final String BARRIERS =
      """
      axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }).then(found => found.violations.map(one => one.id + ' '
          + one.nodes.map(node => node.target).slice(0, 3).join(' | ')).join('\\n'))\
      """;

  private static final String SMALL_TARGETS =
      """
      [...document.querySelectorAll('a,button,summary')].filter(e => {
        const r = e.getBoundingClientRect();
        return r.width > 0 && r.height > 0 && r.height < 24
            && getComputedStyle(e).display !== 'inline';
      }).length\
      """;

  private final JsonMapper json = JsonMapper.shared();
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> loaded = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private String target = "";
  private String session = "";
  private int calls;

  private DevTools(URI address) {
    this.socket = HTTP.newWebSocketBuilder().buildAsync(address, new Listener()).join();
  }

  /** Attaches to a browser that says in its profile where it listens. */
  static DevTools of(Process process, Path profile) throws IOException, InterruptedException {
    List<String> place = place(process, profile.resolve("DevToolsActivePort"));
    DevTools tools = new DevTools(URI.create("ws://127.0.0.1:" + place.get(0) + place.get(1)));
    tools.target =
        tools.call("Target.createTarget", Map.of("url", "about:blank")).at("/targetId").asString();
    tools.session =
        tools
            .call("Target.attachToTarget", Map.of("targetId", tools.target, "flatten", true))
            .at("/sessionId")
            .asString();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      tools.call(domain + ".enable", Map.of());
    }
    tools.call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    return tools;
  }

  /** The browser writes the file once it listens, and ends if it cannot. */
  private static List<String> place(Process process, Path file)
      throws IOException, InterruptedException {
    List<String> lines = List.of();
    while (lines.size() < 2) {
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IOException("the browser ended with " + process.exitValue());
      }
      lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    }
    return lines;
  }

  /** Shows a page at a width and waits until it has loaded. */
  public void open(String address, int width) throws InterruptedException {
    width(width);
    open(address);
  }

  /** Shows a page and waits until it has loaded. */
  void open(String address) throws InterruptedException {
    loaded.clear();
    call("Page.navigate", Map.of("url", address));
    if (loaded.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == null) {
      throw new IllegalStateException("the page did not load");
    }
  }

  void width(int pixels) throws InterruptedException {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  void medium(Medium medium) throws InterruptedException {
    call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium.type,
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", medium.scheme),
                Map.of("name", "forced-colors", "value", medium.forced))));
  }

  /** The value of an expression, as text. */
  String evaluate(String expression) throws InterruptedException {
    JsonNode result = call("Runtime.evaluate", Map.of("expression", "String(" + expression + ")"));
    return result.at("/result/value").asString();
  }

  /** How wide the page is, in pixels; as wide as its screen if it fits. */
  public int pageWidth() throws InterruptedException {
    return Integer.parseInt(evaluate("document.documentElement.scrollWidth"));
  }

  /** How many links and buttons outside running text are lower than 24 pixels. */
  public int smallTargets() throws InterruptedException {
    return Integer.parseInt(evaluate(SMALL_TARGETS));
  }

  /** The barriers that axe-core finds on the page, each by its rule and first places. */
  public List<String> barriers() throws InterruptedException, IOException {
    try (InputStream in = DevTools.class.getResourceAsStream("/axe.min.js")) {
      String axe = new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), UTF_8);
      call("Runtime.evaluate", Map.of("expression", axe));
    }
    JsonNode found = call("Runtime.evaluate", Map.of("expression", BARRIERS, "awaitPromise", true));
    if (found.has("exceptionDetails")) {
      throw new IllegalStateException("axe-core: " + found.at("/exceptionDetails"));
    }
    return found.at("/result/value").asString().lines().toList();
  }

  /** The document as it stands. */
  public String dom() throws InterruptedException {
    return evaluate("document.documentElement.outerHTML");
  }

  void tab() throws InterruptedException {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
    }
  }

  /** From the top, at most so high. */
  public void screenshot(int width, int height, Path target)
      throws InterruptedException, IOException {
    int whole = Integer.parseInt(evaluate("document.documentElement.scrollHeight"));
    Map<String, Object> clip =
        Map.of("x", 0, "y", 0, "width", width, "height", Math.min(whole, height), "scale", 1);
    JsonNode shot =
        call("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip));
    Files.createDirectories(target.getParent());
    Files.write(target, Base64.getDecoder().decode(shot.at("/data").asString()));
  }

  /** Every address that was asked for. */
  List<String> requests() {
    return requests;
  }

  /** Whatever stands in the console: errors, warnings, what the policy of the page blocked. */
  List<String> complaints() {
    return complaints;
  }

  private JsonNode call(String method, Map<String, Object> parameters) throws InterruptedException {
    int id = ++calls;
    String session = this.session.isEmpty() ? "" : ",\"sessionId\":\"" + this.session + "\"";
    String text =
        "{\"id\":"
            + id
            + ",\"method\":\""
            + method
            + "\",\"params\":"
            + json.writeValueAsString(parameters)
            + session
            + "}";
    socket.sendText(text, true).join();
    JsonNode answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    if (answer == null || answer.at("/id").asInt() != id || answer.has("error")) {
      throw new IllegalStateException(method + ": " + answer);
    }
    return answer.at("/result");
  }

  private void take(JsonNode message) {
    if (message.has("id")) {
      answers.add(message);
      return;
    }
    switch (message.at("/method").asString()) {
      case "Page.loadEventFired" -> loaded.add("loaded");
      case "Network.requestWillBeSent" ->
          requests.add(message.at("/params/request/url").asString());
      case "Log.entryAdded" -> complaints.add(message.at("/params/entry/text").asString());
      case "Runtime.consoleAPICalled", "Runtime.exceptionThrown" ->
          complaints.add(message.at("/params").toString());
      default -> {}
    }
  }

  /** Closes the tab. */
  @Override
  public void close() {
    session = "";
    try {
      call("Target.closeTarget", Map.of("targetId", target));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    socket.abort();
  }

  /** On what a page is shown. */
  enum Medium {
    LIGHT("screen", "light", "none"),
    DARK("screen", "dark", "none"),
    FORCED("screen", "dark", "active"),
    PRINT("print", "light", "none");

    private final String type;
    private final String scheme;
    private final String forced;

    Medium(String type, String scheme, String forced) {
      this.type = type;
      this.scheme = scheme;
      this.forced = forced;
    }
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        take(json.readTree(text.toString()));
        text.setLength(0);
      }
      return WebSocket.Listener.super.onText(from, part, last);
    }
  }
}
