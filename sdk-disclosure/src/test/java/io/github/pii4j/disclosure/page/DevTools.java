package io.github.pii4j.disclosure.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
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

  private static final long PATIENCE_SECONDS = 120;

  private final JsonMapper json = JsonMapper.shared();
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> loaded = new LinkedBlockingQueue<>();
  private final Process process;
  private final WebSocket socket;
  private String session = "";
  private int calls;

  private DevTools(Process process, URI address) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, new Listener()).join();
  }

  /** Attaches to a browser that says in its profile where it listens. */
  static DevTools of(Process process, Path profile) throws IOException, InterruptedException {
    List<String> place = place(process, profile.resolve("DevToolsActivePort"));
    DevTools tools =
        new DevTools(process, URI.create("ws://127.0.0.1:" + place.get(0) + place.get(1)));
    String target =
        tools.call("Target.createTarget", Map.of("url", "about:blank")).at("/targetId").asString();
    tools.session =
        tools
            .call("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
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

  void tab() throws InterruptedException {
    for (String type : List.of("rawKeyDown", "keyUp")) {
      call(
          "Input.dispatchKeyEvent",
          Map.of("type", type, "key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9));
    }
  }

  /** From the top, at most so high. */
  void screenshot(int width, int height, Path target) throws InterruptedException, IOException {
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

  /** Waits until the browser has left its profile. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
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
