package io.github.pii4j.erasure;

import io.github.pii4j.consent.servers.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process that erases until it is killed. */
final class NodeProcess implements AutoCloseable {

  private final Process process;

  private NodeProcess(Process process) {
    this.process = process;
  }

  static NodeProcess start(TestDatabase database, Path calls, int from, int count) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
    command.addAll(List.of("-Xshare:auto", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(KilledNode.class.getName(), database.url(), database.user()));
    command.addAll(List.of(calls.toString(), Integer.toString(from), Integer.toString(count)));
    try {
      return new NodeProcess(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns once it is about to do something: how long a start takes is the machine's affair. */
  NodeProcess ready() throws IOException {
    if (process.getInputStream().read() != KilledNode.READY) {
      throw new IllegalStateException("a node did not start");
    }
    return this;
  }

  /** Lets it run, and kills it as kill -9 does. */
  void killAfter(long millis) {
    run(millis);
    close();
  }

  /**
   * Lets it run.
   *
   * @throws IllegalStateException if it ends by itself
   */
  void run(long millis) {
    try {
      if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("a node ended by itself");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Kills it, and returns once it is gone. */
  @Override
  public void close() {
    process.toHandle().destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
