package io.github.pii4j.consent.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program that this JVM started and ends when it ends itself. */
final class ServerProcess {

  private static final int ATTEMPTS = 600;
  private static final long PAUSE_MILLIS = 100;

  private final Process process;
  private final Path log;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a server that lives in {@code folder}, which goes with it. */
  static ServerProcess start(Path folder, List<String> command) {
    Path log = folder.resolve("server.log");
    ServerProcess server = new ServerProcess(launch(folder, log, command), log);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(folder)));
    return server;
  }

  /** Runs a program to its end. */
  static void run(Path folder, List<String> command) {
    Path log = folder.resolve("setup.log");
    try {
      if (launch(folder, log, command).waitFor() != 0) {
        throw new IllegalStateException(command.get(0) + " failed:\n" + Files.readString(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns as soon as the server lets somebody in. */
  void awaitConnections(String url, String user) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (accepts(url, user)) {
        return;
      }
      requireRunning();
    }
    throw new IllegalStateException("no connection to " + url);
  }

  /** A new folder under the temporary one, with a short path: sockets need one. */
  static Path newFolder(String prefix) {
    try {
      return Files.createTempDirectory(prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The program of this name on the path, or in one of the other folders. */
  static Optional<Path> find(String program, Stream<Path> others) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    Stream<Path> onPath = Pattern.compile(File.pathSeparator).splitAsStream(path).map(Path::of);
    return Stream.concat(onPath, others)
        .map(folder -> folder.resolve(program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static Process launch(Path folder, Path log, List<String> command) {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean accepts(String url, String user) {
    try {
      DriverManager.getConnection(url, user, "").close();
      return true;
    } catch (SQLException notYet) {
      return false;
    }
  }

  private void requireRunning() {
    try {
      if (process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the server ended:\n" + Files.readString(log));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Kills it: its data are thrown away anyway. Its children follow. */
  private void stop(Path folder) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try (Stream<Path> all = Files.walk(folder)) {
      File[] files = all.sorted(Comparator.reverseOrder()).map(Path::toFile).toArray(File[]::new);
      Arrays.stream(files).forEach(File::delete);
    } catch (IOException | UncheckedIOException left) {
      folder.toFile().deleteOnExit();
    }
  }
}
