package io.github.pii4j.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * {@code pii4j render} started anew each time: 500 SDKs and 50 versions, once with as many SDKs in
 * every version and once with four in each earlier one.
 */
public final class RenderRun {

  private static final int SDKS = 500;
  private static final int VERSIONS = 50;
  private static final int FEW = 4;

  private final Path home;
  private final Path folder;

  private RenderRun(Path home, Path folder) {
    this.home = home;
    this.folder = folder;
  }

  /**
   * Runs it.
   *
   * @param arguments the folder of the unpacked distribution, and how many turns
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("render");
    RenderRun run = new RenderRun(Path.of(arguments[0]).toAbsolutePath(), folder);
    LargeSites sites = new LargeSites(run.home.resolve("examples"));
    sites.write(folder.resolve("few"), SDKS, VERSIONS, FEW);
    sites.write(folder.resolve("all"), SDKS, VERSIONS, SDKS);
    for (String shape : List.of("few", "all")) {
      run.measure(shape, Integer.parseInt(arguments[1]));
    }
  }

  private void measure(String shape, int turns) throws IOException, InterruptedException {
    List<Long> times = new ArrayList<>();
    for (int turn = 0; turn < turns; turn++) {
      times.add(render(shape));
    }
    Collections.sort(times);
    System.out.println(
        shape + ": ms " + times + ", MB " + size(folder.resolve("out").resolve(shape)) / 1_000_000);
  }

  private long render(String shape) throws IOException, InterruptedException {
    Path input = folder.resolve(shape);
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(
                home.resolve("bin/pii4j").toString(),
                "render",
                "--policy",
                input.resolve("policy.yaml").toString(),
                "--sdks",
                input.resolve("sdks.yaml").toString(),
                "--out",
                folder.resolve("out").resolve(shape).toString())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("render failed on " + shape);
    }
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
