package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
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
    String output = run(modulePath(MODULE), "deadline", "2026-02-13T17:00:00+08:00");

    assertThat(output).contains("2026-03-12");
  }

  @Test
  void keys_are_kept_where_crypto_is_on_the_module_path() throws Exception {
    String output = run(modulePath(MODULE, "io.github.pii4j.crypto"), "keys", "--help");

    assertThat(output).startsWith("Usage: pii4j keys ACTION FILE");
  }

  @Test
  void without_crypto_keys_tell_what_is_missing() throws Exception {
    Process process = start(modulePath(MODULE), "--lang", "en", "keys", "--help");
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(output).startsWith("pii4j: pii-crypto is not on the class path");
    assertThat(process.exitValue()).isEqualTo(2);
  }

  private static String run(String modulePath, String... args) throws Exception {
    Process process = start(modulePath, args);
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return output;
  }

  private static Process start(String modulePath, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                modulePath,
                "--module",
                MODULE + "/io.github.pii4j.disclosure.cli.Pii4j"));
    command.addAll(Arrays.asList(args));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  /** The class path's jars that the modules need, found by resolving them. */
  private static String modulePath(String... modules) {
    Path[] classPath =
        Arrays.stream(classPath().split(File.pathSeparator))
            .map(Path::of)
            .filter(entry -> !entry.toString().endsWith("test-classes"))
            .toArray(Path[]::new);
    Configuration resolved =
        ModuleLayer.boot()
            .configuration()
            .resolve(ModuleFinder.of(classPath), ModuleFinder.of(), List.of(modules));
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
