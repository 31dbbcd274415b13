package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The libraries as modules: tests run on the class path, hosts may not. */
class ModulePathIT {

  private static final String MODULE = "io.github.pii4j.disclosure";

  @Test
  void the_command_runs_as_a_module() throws Exception {
    String modulePath = modulePath();

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                modulePath,
                "--module",
                MODULE + "/io.github.pii4j.disclosure.cli.Pii4j",
                "deadline",
                "2026-02-13T17:00:00+08:00")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output).contains("2026-03-12");
    assertThat(process.exitValue()).isZero();
  }

  /** The class path's jars that the module needs, found by resolving it. */
  private static String modulePath() {
    Path[] classPath =
        Arrays.stream(classPath().split(File.pathSeparator))
            .map(Path::of)
            .filter(entry -> !entry.toString().endsWith("test-classes"))
            .toArray(Path[]::new);
    Configuration resolved =
        ModuleLayer.boot()
            .configuration()
            .resolve(ModuleFinder.of(classPath), ModuleFinder.of(), List.of(MODULE));
    return resolved.modules().stream()
        .map(ResolvedModule::reference)
        .flatMap(reference -> reference.location().stream())
        .map(URI::getPath)
        .sorted()
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String classPath() {
    return Optional.ofNullable(System.getProperty("surefire.test.class.path"))
        .orElse(System.getProperty("java.class.path"));
  }
}
