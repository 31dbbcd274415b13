package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Templates of a host in place of ours of the same name, such as {@code contact.ftlh}.
 *
 * <p>They are FreeMarker, escape as ours do, and can create no object. The page's content security
 * policy stays, so that what they load from elsewhere or run is blocked. Immutable and thread-safe.
 */
public final class HostTemplates {

  /** Ours only. */
  public static final HostTemplates NONE = new HostTemplates(Map.of());

  private final Map<String, String> byName;

  private HostTemplates(Map<String, String> byName) {
    this.byName = byName;
  }

  /**
   * Every {@code .ftlh} file of a folder.
   *
   * @throws InvalidTemplateException if we have no template of such a name, or one is not in UTF-8
   * @throws UncheckedIOException if the folder cannot be read
   */
  public static HostTemplates in(Path folder) {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".ftlh")).toList()) {
        String name = file.getFileName().toString();
        if (!PageTemplate.NAMES.contains(name)) {
          throw InvalidTemplateException.unknown(name);
        }
        found.put(name, text(file, name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new HostTemplates(Map.copyOf(found));
  }

  private static String text(Path file, String name) throws IOException {
    try {
      return Files.readString(file, UTF_8);
    } catch (CharacterCodingException e) {
      throw InvalidTemplateException.notUtf8(name);
    }
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  /** In the order of their names, so that of two mistakes the same is named each time. */
  SortedSet<String> names() {
    return new TreeSet<>(byName.keySet());
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
