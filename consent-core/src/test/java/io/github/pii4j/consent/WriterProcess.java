package io.github.pii4j.consent;

import io.github.pii4j.consent.servers.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A process that records until it is killed, and what it said until then. */
final class WriterProcess implements AutoCloseable {

  private final Process process;
  private final BufferedReader out;
  private final Set<String> tried = new LinkedHashSet<>();
  private final Set<String> done = new LinkedHashSet<>();
  private final Set<String> withdrawn = new LinkedHashSet<>();

  private WriterProcess(Process process) {
    this.process = process;
    this.out = process.inputReader();
  }

  static WriterProcess start(TestDatabase database, Collection<String> inDoubt) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
    command.addAll(List.of("-Xshare:auto", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(CrashingWriter.class.getName(), database.url(), database.user()));
    command.addAll(inDoubt);
    try {
      return new WriterProcess(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hears it out for so many lines, kills it as kill -9 does, and hears what it still said. */
  void killAfter(int lines) {
    int heard = 0;
    while (heard < lines && hear()) {
      heard++;
    }
    if (heard < lines) {
      throw new IllegalStateException("a writer ended by itself");
    }
    process.toHandle().destroyForcibly();
    while (hear()) {}
  }

  /** Events of which it said that they are recorded. */
  Set<String> done() {
    return done;
  }

  /** Withdrawals of which it said that they are recorded. */
  Set<String> withdrawn() {
    return withdrawn;
  }

  /** Events of which it did not get to say so. */
  Set<String> inDoubt() {
    Set<String> rest = new LinkedHashSet<>(tried);
    rest.removeAll(done);
    return rest;
  }

  /** A line this short goes into a pipe whole or not at all. */
  private boolean hear() {
    try {
      String line = out.readLine();
      if (line == null) {
        return false;
      }
      String[] words = line.split(" ", -1);
      said(words[0]).add(words[1]);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Set<String> said(String word) {
    return switch (word) {
      case "try" -> tried;
      case "done" -> done;
      case "withdrawn" -> withdrawn;
      default -> throw new IllegalStateException(word);
    };
  }

  @Override
  public void close() {
    process.toHandle().destroyForcibly();
  }
}
