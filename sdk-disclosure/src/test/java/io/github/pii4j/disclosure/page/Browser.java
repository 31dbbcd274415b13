package io.github.pii4j.disclosure.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Headless Chromium, if this machine has it; in CI it must. One for all tests of a process, as its
 * start takes longer than most of them; each looks at its pages in a tab of its own.
 */
public final class Browser {

  private static final List<String> FLAGS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-dev-shm-usage",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars",
          "--remote-debugging-port=0");

  private final Process process;
  private final Path profile;

  private Browser(Process process, Path profile) {
    this.process = process;
    this.profile = profile;
  }

  /**
   * A tab to be driven step by step, about which the browser knows nothing yet. Skips the calling
   * test with a visible reason if there is no browser.
   */
  public static DevTools tab() throws IOException, InterruptedException {
    List<Path> found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "chromium"))
            .filter(Files::isExecutable)
            .toList();
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(required || !found.isEmpty(), "no chromium on the path: the page was not looked at");
    assertThat(found).as("chromium on the path, which CI must have").isNotEmpty();
    return DevTools.of(Running.BROWSER.process, Running.BROWSER.profile);
  }

  private static Browser start() {
    try {
      Path profile = Files.createTempDirectory("browser");
      List<String> command = new ArrayList<>(List.of("chromium"));
      command.addAll(FLAGS);
      command.add("--user-data-dir=" + profile);
      command.add("about:blank");
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.redirectOutput(profile.resolve("browser.log").toFile());
      Browser browser = new Browser(builder.start(), profile);
      Runtime.getRuntime().addShutdownHook(new Thread(browser::end));
      return browser;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the browser has left its profile. */
  private void end() {
    process.destroy();
    process.onExit().join();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Started when first asked for. */
  private static final class Running {
    static final Browser BROWSER = start();
  }
}
