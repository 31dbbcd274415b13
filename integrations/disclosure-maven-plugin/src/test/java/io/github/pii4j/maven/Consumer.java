package io.github.pii4j.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;

/**
 * A project that uses the plugin: a clone of a repository whose main holds the version in force.
 */
record Consumer(Path project) {

  private static final Path TEMPLATE = Path.of("src", "it", "consumer");
  private static final Path POLICY =
      Path.of("..", "..", "examples", "ci-policy-diff", "privacy", "policy.yaml");

  static Consumer clonedInto(Path folder) {
    Path origin = folder.resolve("origin");
    Path work = folder.resolve("work");
    try {
      Files.createDirectories(origin.resolve("privacy"));
      String pom = Files.readString(TEMPLATE.resolve("pom.xml"), UTF_8);
      String version = System.getProperty("project.version", "");
      Files.writeString(origin.resolve("pom.xml"), pom.replace("@project.version@", version));
      Files.copy(TEMPLATE.resolve("sdks.yaml"), origin.resolve("privacy/sdks.yaml"));
      Files.copy(POLICY, origin.resolve("privacy/policy.yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    commit(origin);
    git(folder, "clone", "-q", "file://" + origin, work.toString());
    publish("com.example.sms", "client", "1.2.0");
    publish("com.example.sms", "client", "1.3.0");
    return new Consumer(work);
  }

  private static void commit(Path origin) {
    git(origin, "init", "-q", "-b", "main");
    git(origin, "config", "user.name", "Test");
    git(origin, "config", "user.email", "test@example.com");
    git(origin, "add", ".");
    git(origin, "commit", "-q", "-m", "The version in force");
  }

  MavenRun verify() {
    return maven("verify");
  }

  MavenRun maven(String... arguments) {
    return MavenRun.in(project, arguments);
  }

  void git(String... arguments) {
    git(project, arguments);
  }

  Path target(String name) {
    return project.resolve("target").resolve("pii4j").resolve(name);
  }

  void changePolicy(String old, String replacement) {
    change("privacy/policy.yaml", old, replacement);
  }

  void changeSdks(String old, String replacement) {
    change("privacy/sdks.yaml", old, replacement);
  }

  void changePom(String old, String replacement) {
    change("pom.xml", old, replacement);
  }

  /** A file of the project's own. */
  void write(String name, String text) {
    try {
      Files.writeString(project.resolve(name), text, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the plugin as a page shows it, in place of the project's own. */
  void usePluginOf(Path page) throws IOException {
    Path pom = project.resolve("pom.xml");
    String own = plugin(Files.readString(pom, UTF_8));
    changePom(own, plugin(Files.readString(page, UTF_8)));
  }

  private static String plugin(String text) {
    return text.substring(text.indexOf("<plugin>"), text.indexOf("</plugin>"));
  }

  /** Adds a dependency, which the test's repository then has. */
  void ship(String group, String artifact, String version) {
    publish(group, artifact, version);
    changePom(
        "</dependencies>",
        "<dependency><groupId>"
            + group
            + "</groupId><artifactId>"
            + artifact
            + "</artifactId><version>"
            + version
            + "</version></dependency></dependencies>");
  }

  /** The same as a file of the project, in the scope that Maven has for those. */
  void shipFromOwnFolder(String group, String artifact, String version) {
    publish(group, artifact, version);
    Path jar = folderOf(group, artifact, version).resolve(artifact + "-" + version + ".jar");
    changePom(
        "</dependencies>",
        "<dependency><groupId>"
            + group
            + "</groupId><artifactId>"
            + artifact
            + "</artifactId><version>"
            + version
            + "</version><scope>system</scope><systemPath>"
            + jar.toAbsolutePath()
            + "</systemPath></dependency></dependencies>");
  }

  private void change(String name, String old, String replacement) {
    Path file = project.resolve(name);
    try {
      String text = Files.readString(file, UTF_8);
      assertThat(text).contains(old);
      Files.writeString(file, text.replace(old, replacement), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void git(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    MavenRun run = MavenRun.of(folder, command);
    assertThat(run.exitCode()).as(run.log()).isZero();
  }

  /** An empty artifact, as if it had been installed. */
  private static void publish(String group, String artifact, String version) {
    Path folder = folderOf(group, artifact, version);
    String name = artifact + "-" + version;
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name + ".pom"), pom(group, artifact, version), UTF_8);
      new JarOutputStream(Files.newOutputStream(folder.resolve(name + ".jar"))).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folderOf(String group, String artifact, String version) {
    return MavenRun.REPOSITORY.resolve(group.replace('.', '/')).resolve(artifact).resolve(version);
  }

  private static String pom(String group, String artifact, String version) {
    return "<project><modelVersion>4.0.0</modelVersion><groupId>"
        + group
        + "</groupId><artifactId>"
        + artifact
        + "</artifactId><version>"
        + version
        + "</version></project>";
  }
}
