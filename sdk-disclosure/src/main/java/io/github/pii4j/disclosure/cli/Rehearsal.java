package io.github.pii4j.disclosure.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Runs most of what the command can do, and shows nothing of it. The launcher does so once, so that
 * the JVM can archive the classes of every later run.
 */
final class Rehearsal {

  private Rehearsal() {}

  /**
   * Runs it.
   *
   * @param args the folder of two editions of a policy with their registries
   */
  public static void main(String[] args) {
    for (List<String> line : lines(Path.of(args[0]))) {
      play(line);
    }
  }

  /** The exit code does not matter: that the examples differ is the point. */
  private static void play(List<String> line) {
    int unused =
        Pii4j.run(
            line,
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            Locale.ENGLISH);
  }

  private static List<List<String>> lines(Path folder) {
    String before = folder.resolve("versions/1.0.0/policy.yaml").toString();
    String after = folder.resolve("policy.yaml").toString();
    String sdksBefore = folder.resolve("versions/1.0.0/sdks.yaml").toString();
    String sdks = folder.resolve("sdks.yaml").toString();
    return List.of(
        List.of("diff", before, after, "--sdks-base", sdksBefore, "--sdks-head", sdks),
        List.of("diff", "--lang", "zh", "--format", "markdown", before, after),
        List.of("lint", before, sdksBefore, "--format", "sarif"),
        List.of("lint", after, sdks, "--format", "html"),
        List.of("explain", "retention-missing"),
        List.of("rules", "--format", "json"),
        List.of("schema", "policy"),
        List.of("deadline", "2026-02-13T17:00:00+08:00"),
        List.of("value", "--list"),
        List.of("redact", "-"),
        List.of("keys", "--help"),
        List.of("--help"));
  }
}
