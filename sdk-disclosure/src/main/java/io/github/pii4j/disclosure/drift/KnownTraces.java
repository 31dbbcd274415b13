package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The packages of classes and the native libraries by which SDKs are known: a dated table. */
final class KnownTraces {

  static final KnownTraces BUNDLED = new KnownTraces(resource("known-traces.tsv"));

  private static final String HEADING = "kind\t";

  private final Map<String, String> classes = new HashMap<>();
  private final Map<String, String> libraries = new HashMap<>();

  KnownTraces(String table) {
    table
        .lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith(HEADING))
        .map(line -> line.split("\t", -1))
        .forEach(
            cells -> (cells[0].equals("classes") ? classes : libraries).put(cells[1], cells[2]));
  }

  Optional<String> name(Trace trace) {
    return switch (trace.kind()) {
      case CLASSES -> nearest(trace.name());
      case LIBRARY -> Optional.ofNullable(libraries.get(trace.name()));
      default -> Optional.empty();
    };
  }

  /** Of the package itself or of the longest one around it. */
  private Optional<String> nearest(String name) {
    for (String around = name; ; around = around.substring(0, around.lastIndexOf('.'))) {
      String found = classes.get(around);
      if (found != null || around.indexOf('.') < 0) {
        return Optional.ofNullable(found);
      }
    }
  }

  static String resource(String name) {
    try (InputStream in = KnownTraces.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
