package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Headless Chromium, if this machine has it; in CI it must. */
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
          "--virtual-time-budget=10000");

  private final Path binary;
  private final Path profile;

  private Browser(Path binary, Path profile) {
    this.binary = binary;
    this.profile = profile;
  }

  /** Skips the calling test with a visible reason if there is no browser. */
  public static Browser orSkip(Path profile) {
    List<Path> found =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "chromium"))
            .filter(Files::isExecutable)
            .toList();
    boolean required = "true".equals(System.getenv("CI"));
    assumeTrue(required || !found.isEmpty(), "no chromium on the path: the page was not looked at");
    assertThat(found).as("chromium on the path, which CI must have").isNotEmpty();
    return new Browser(found.get(0), profile);
  }

  /** The document as it stands once its scripts have run. */
  public String domOf(String address) throws IOException, InterruptedException {
    return run(List.of("--dump-dom", address));
  }

  public void screenshot(String address, int width, int height, Path target)
      throws IOException, InterruptedException {
    Files.createDirectories(target.getParent());
    run(
        List.of(
            "--window-size=" + width + "," + height,
            "--screenshot=" + target.toAbsolutePath(),
            address));
  }

  /** A tab to be driven step by step. */
  DevTools devTools() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(binary.toString()));
    FLAGS.stream().filter(flag -> !flag.startsWith("--virtual-time")).forEach(command::add);
    Path home = profile.resolve("driven");
    command.add("--remote-debugging-port=0");
    command.add("--user-data-dir=" + home);
    command.add("about:blank");
    Path log = profile.resolve("driven.log");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    return DevTools.of(builder.redirectOutput(log.toFile()).start(), home);
  }

  private String run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(binary.toString()));
    command.addAll(FLAGS);
    command.add("--user-data-dir=" + profile.resolve("profile"));
    command.addAll(arguments);
    Path log = profile.resolve("chromium.log");
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("chromium ended").isTrue();
    assertThat(process.exitValue()).as("chromium's exit code; see %s", log).isZero();
    return output;
  }
}
