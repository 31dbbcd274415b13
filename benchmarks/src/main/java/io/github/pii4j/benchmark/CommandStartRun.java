package io.github.pii4j.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The pii4j command started anew each time, beside the same Java that says its version. The
 * commands take turns, so that a machine that is busy for a while is busy for all of them.
 */
public final class CommandStartRun {

  private static final Path ACCOUNT = Path.of("/proc/self/stat");

  /** The children's time in user and in system mode, in ticks of 10 ms, after the name. */
  private static final int CHILDREN = 13;

  private final Path home;
  private final Path folder;
  private final Map<String, List<String>> commands = new LinkedHashMap<>();
  private final Map<String, List<Long>> wall = new LinkedHashMap<>();
  private final Map<String, List<Long>> processor = new LinkedHashMap<>();

  private CommandStartRun(Path home, Path folder) {
    this.home = home;
    this.folder = folder;
  }

  /**
   * Runs it.
   *
   * @param arguments the folder of the unpacked distribution, and how many turns
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("command-start");
    CommandStartRun run = new CommandStartRun(Path.of(arguments[0]).toAbsolutePath(), folder);
    run.prepare();
    for (int turn = Integer.parseInt(arguments[1]); turn > 0; turn--) {
      for (String name : run.commands.keySet()) {
        run.measure(name);
      }
    }
    run.print();
  }

  private void prepare() throws IOException, InterruptedException {
    Path first = Files.writeString(folder.resolve("first.yaml"), LargePolicies.first());
    Path second = Files.writeString(folder.resolve("second.yaml"), LargePolicies.second());
    Path before = home.resolve("examples/versions/1.0.0/policy.yaml");
    Path after = home.resolve("examples/policy.yaml");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String jar = home.resolve("lib/pii4j.jar").toString();
    String launcher = home.resolve("bin/pii4j").toString();
    add("java -version", java, "-version");
    add("example, java -jar", java, "-jar", jar, "diff", before.toString(), after.toString());
    add("example, bin/pii4j", launcher, "diff", before.toString(), after.toString());
    add("1,000 items, java -jar", java, "-jar", jar, "diff", first.toString(), second.toString());
    add("1,000 items, bin/pii4j", launcher, "diff", first.toString(), second.toString());
    System.out.println("archive made by the first run in " + start("example, bin/pii4j") + " ms");
  }

  private void add(String name, String... command) {
    commands.put(name, Arrays.asList(command));
    wall.put(name, new ArrayList<>());
    processor.put(name, new ArrayList<>());
  }

  private void measure(String name) throws IOException, InterruptedException {
    long before = childrenTime();
    wall.get(name).add(start(name));
    processor.get(name).add(childrenTime() - before);
  }

  private long start(String name) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(commands.get(name))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("PII4J_CACHE", folder.resolve("cache").toString());
    builder.environment().put("PII4J_ARCHIVE", "on");
    long begin = System.nanoTime();
    int unused = builder.start().waitFor();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }

  private static long childrenTime() throws IOException {
    String account = Files.readString(ACCOUNT);
    String[] fields = account.substring(account.lastIndexOf(')') + 2).split(" ");
    return 10 * (Long.parseLong(fields[CHILDREN]) + Long.parseLong(fields[CHILDREN + 1]));
  }

  private void print() {
    System.out.println("Java " + Runtime.version());
    System.out.println("| command | wall ms, least | median | user+sys ms, least | median |");
    System.out.println("|---|---:|---:|---:|---:|");
    for (String name : commands.keySet()) {
      List<Long> figures =
          Stream.of(wall.get(name), processor.get(name)).flatMap(CommandStartRun::two).toList();
      System.out.println("| " + name + " | " + String.join(" | ", texts(figures)) + " |");
    }
  }

  private static List<String> texts(List<Long> figures) {
    return figures.stream().map(String::valueOf).toList();
  }

  private static Stream<Long> two(List<Long> all) {
    List<Long> sorted = all.stream().sorted().toList();
    return Stream.of(sorted.get(0), sorted.get(sorted.size() / 2));
  }
}
