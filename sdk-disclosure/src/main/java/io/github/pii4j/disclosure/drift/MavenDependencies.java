package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Problem;
import io.github.pii4j.document.SourceLocation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a Maven build ships from the text of {@code mvn dependency:tree} or {@code mvn
 * dependency:list}, written to a file or copied from a log.
 *
 * <p>What is there for tests only, or is provided by the place where the product runs, does not
 * ship.
 */
public final class MavenDependencies {

  private static final Set<String> SCOPES =
      Set.of("compile", "runtime", "system", "provided", "test", "import");
  private static final Set<String> SHIPPED = Set.of("compile", "runtime", "system");

  /** Marks of a log and of the tree before the coordinates; remarks after them. */
  private static final Pattern LINE =
      Pattern.compile("(?:\\[INFO])?[\\s|+\\\\│├└─-]*([^\\s:()]+(?::[^\\s:()]+){3,5})(?:\\s.*)?");

  /** How a terminal is told colours. */
  private static final Pattern COLOUR = Pattern.compile("\u001B\\[[0-9;]*m");

  private static final Pattern TITLE = Pattern.compile("(?:\\[INFO]\\s*)?The following files.*");

  private static final Message NO_LIST =
      new Message(
          "holds no list of dependencies; write one with mvn dependency:tree -DoutputFile=FILE, or"
              + " for Gradle name its gradle.lockfile (gradle dependencies --write-locks)",
          "不是依赖清单；请用 mvn dependency:tree -DoutputFile=FILE 生成；Gradle 项目请指定 gradle.lockfile（gradle"
              + " dependencies --write-locks 生成）");

  private final String source;
  private final List<ShippedArtifact> shipped = new ArrayList<>();
  private boolean isList;

  private MavenDependencies(String source) {
    this.source = source;
  }

  /**
   * Reads a list.
   *
   * @param source the name of the file, for messages
   * @return what ships, in the order of the text
   * @throws InvalidDocumentException if there is no list in the text
   */
  public static List<ShippedArtifact> read(String source, String text) {
    MavenDependencies dependencies = new MavenDependencies(source);
    int number = 0;
    for (String line : text.lines().toList()) {
      dependencies.read(COLOUR.matcher(line).replaceAll(""), ++number);
    }
    dependencies.requireList();
    return List.copyOf(dependencies.shipped);
  }

  private void read(String line, int number) {
    isList |= TITLE.matcher(line).matches();
    Matcher parts = LINE.matcher(line);
    if (parts.matches()) {
      List<String> coordinates = Arrays.asList(parts.group(1).split(":", -1));
      isList |= isProject(coordinates) || scope(coordinates).isPresent();
      scope(coordinates)
          .filter(SHIPPED::contains)
          .ifPresent(scope -> shipped.add(artifact(coordinates, number, parts.start(1) + 1)));
    }
  }

  /** The first line of a tree: {@code group:artifact:type:version}. */
  private static boolean isProject(List<String> coordinates) {
    return coordinates.size() == 4;
  }

  /** Of {@code group:artifact:type[:classifier]:version:scope}. */
  private static Optional<String> scope(List<String> coordinates) {
    return coordinates.size() < 5
        ? Optional.empty()
        : Optional.of(coordinates.get(coordinates.size() - 1)).filter(SCOPES::contains);
  }

  private ShippedArtifact artifact(List<String> coordinates, int line, int column) {
    return new ShippedArtifact(
        PackageUrl.ofMaven(coordinates.get(0), coordinates.get(1)),
        coordinates.get(coordinates.size() - 2),
        new SourceLocation(source, line, column));
  }

  private void requireList() {
    if (!isList) {
      throw new InvalidDocumentException(
          List.of(new Problem(SourceLocation.wholeOf(source), NO_LIST)));
    }
  }
}
