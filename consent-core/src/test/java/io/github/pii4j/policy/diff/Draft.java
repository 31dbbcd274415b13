package io.github.pii4j.policy.diff;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/** A policy as a tree of mappings and lists, to be edited and written in any form. */
public final class Draft {

  private static final LoadSettings AS_WRITTEN =
      LoadSettings.builder().setSchema(new FailsafeSchema()).build();
  private static final List<FlowStyle> STYLES = List.of(FlowStyle.values());
  private static final List<String> ID_KEYS =
      List.of("id", "item", "right", "name", "place", "zh", "kind");

  /** Keys that the reader insists on. */
  private static final Set<String> NEEDED =
      Set.of(
          ("apiVersion kind id version locales updated jurisdictions surfaces title product controller"
                  + " name contacts value item items functions label purpose text zh en basis"
                  + " provision role country right unit calendar steps measure act place atExpiry"
                  + " served upTo channels date recipients security")
              .split(" ", -1));

  private final Map<String, Object> root;

  private Draft(Map<String, Object> root) {
    this.root = root;
  }

  static Draft base() {
    try (InputStream in = Objects.requireNonNull(Draft.class.getResourceAsStream("base.yaml"))) {
      return of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The policy in a file. */
  public static Draft of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Draft of(InputStream in) {
    return new Draft(mapping(Objects.requireNonNull(new Load(AS_WRITTEN).loadFromInputStream(in))));
  }

  static Object yaml(String text) {
    return Objects.requireNonNull(new Load(AS_WRITTEN).loadFromString(text));
  }

  /** One that can be edited without touching this. */
  public Draft copy() {
    return new Draft(mapping(deepCopy(root)));
  }

  /** Puts a value, given as YAML, where the path of keys and ids leads. */
  Draft set(String path, String yaml) {
    int slash = path.lastIndexOf('/');
    Map<String, Object> parent = slash < 0 ? root : mapping(at(path.substring(0, slash)));
    parent.put(path.substring(slash + 1), yaml(yaml));
    return this;
  }

  /** Takes away what the path leads to. */
  Draft remove(String path) {
    int slash = path.lastIndexOf('/');
    Object parent = slash < 0 ? root : at(path.substring(0, slash));
    String last = path.substring(slash + 1);
    if (parent instanceof List<?> list) {
      list.remove(step(list, last));
    } else if (mapping(parent).remove(last) == null) {
      throw new IllegalArgumentException("nothing at " + path);
    }
    return this;
  }

  /** Adds an element, given as YAML, to the list where the path leads; makes the list if needed. */
  Draft add(String path, String yaml) {
    int slash = path.lastIndexOf('/');
    Map<String, Object> parent = slash < 0 ? root : mapping(at(path.substring(0, slash)));
    list(parent.computeIfAbsent(path.substring(slash + 1), unused -> new ArrayList<>()))
        .add(yaml(yaml));
    return this;
  }

  /** The path of everything in it that a path can name. */
  List<String> paths() {
    List<String> paths = new ArrayList<>();
    collect(root, "", paths);
    return paths;
  }

  private static void collect(Object node, String prefix, List<String> paths) {
    if (node instanceof Map<?, ?>) {
      mapping(node).forEach((key, value) -> enter(prefix + key, value, paths));
    } else if (node instanceof List<?>) {
      list(node).stream()
          .filter(one -> !idOf(one).contains("/"))
          .forEach(one -> enter(prefix + idOf(one), one, paths));
    }
  }

  private static void enter(String path, Object node, List<String> paths) {
    paths.add(path);
    collect(node, path + "/", paths);
  }

  private static String idOf(Object element) {
    return element instanceof Map<?, ?> map
        ? ID_KEYS.stream()
            .filter(map::containsKey)
            .map(map::get)
            .findFirst()
            .orElseThrow()
            .toString()
        : element.toString();
  }

  /** Takes one thing away that a policy can be read without, wherever it stands. */
  public Draft damage(Random random) {
    List<Runnable> removals = new ArrayList<>();
    collectRemovals(root, removals);
    removals.get(random.nextInt(removals.size())).run();
    return this;
  }

  private static void collectRemovals(Object node, List<Runnable> removals) {
    if (node instanceof Map<?, ?>) {
      Map<String, Object> map = mapping(node);
      map.forEach(
          (key, value) -> {
            if (!NEEDED.contains(key)) {
              removals.add(() -> map.remove(key));
            }
            collectRemovals(value, removals);
          });
    } else if (node instanceof List<?>) {
      List<Object> list = list(node);
      list.forEach(
          one -> {
            if (one instanceof Map<?, ?> && list.size() > 1) {
              removals.add(() -> list.remove(one));
            }
            collectRemovals(one, removals);
          });
    }
  }

  /** How many steps of the path lead to something. */
  public int depthOf(String path) {
    Object node = root;
    int depth = 0;
    for (String segment : path.split("/", -1)) {
      Optional<Object> next = find(node, segment);
      if (next.isEmpty()) {
        return depth;
      }
      node = next.get();
      depth++;
    }
    return depth;
  }

  /** Shuffles every mapping, and every list whose order means nothing. */
  public Draft shuffled(Random random) {
    return new Draft(mapping(shuffled(root, "", random)));
  }

  /** Reads the policy. */
  public PrivacyPolicy read() {
    return read(new Random(0));
  }

  /** Reads the policy from a text of random form. */
  public PrivacyPolicy read(Random random) {
    return PrivacyPolicy.read(Document.of("policy.yaml", text(random)), Catalogue.bundled());
  }

  private String text(Random random) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(STYLES.get(random.nextInt(STYLES.size())))
            .setDefaultScalarStyle(
                random.nextBoolean() ? ScalarStyle.PLAIN : ScalarStyle.DOUBLE_QUOTED)
            .setIndent(2 + random.nextInt(3))
            .setDereferenceAliases(true)
            .build();
    return new Dump(settings).dumpToString(root);
  }

  private Object at(String path) {
    Object node = root;
    for (String segment : path.split("/", -1)) {
      node = step(node, segment);
    }
    return node;
  }

  private static Object step(Object node, String segment) {
    return find(node, segment)
        .orElseThrow(() -> new IllegalArgumentException("nothing called " + segment));
  }

  private static Optional<Object> find(Object node, String segment) {
    if (node instanceof Map<?, ?> map) {
      return Optional.ofNullable(map.get(segment));
    }
    return node instanceof List<?>
        ? list(node).stream()
            .filter(one -> segment.equals(one) || isCalled(one, segment))
            .findFirst()
        : Optional.empty();
  }

  private static boolean isCalled(Object element, String id) {
    return element instanceof Map<?, ?> map
        && ID_KEYS.stream().anyMatch(key -> id.equals(map.get(key)));
  }

  private static Object shuffled(Object node, String key, Random random) {
    if (node instanceof Map<?, ?>) {
      List<Map.Entry<String, Object>> entries = new ArrayList<>(mapping(node).entrySet());
      Collections.shuffle(entries, random);
      Map<String, Object> result = new LinkedHashMap<>();
      entries.forEach(
          one -> result.put(one.getKey(), shuffled(one.getValue(), one.getKey(), random)));
      return result;
    }
    if (node instanceof List<?>) {
      List<Object> result = new ArrayList<>();
      list(node).forEach(one -> result.add(shuffled(one, key, random)));
      if (!List.of("steps", "keyPoints", "locales").contains(key)) {
        Collections.shuffle(result, random);
      }
      return result;
    }
    return node;
  }

  private static Object deepCopy(Object node) {
    if (node instanceof Map<?, ?>) {
      Map<String, Object> result = new LinkedHashMap<>();
      mapping(node).forEach((key, value) -> result.put(key, deepCopy(value)));
      return result;
    }
    if (node instanceof List<?>) {
      List<Object> result = new ArrayList<>();
      list(node).forEach(one -> result.add(deepCopy(one)));
      return result;
    }
    return node;
  }

  @SuppressWarnings("unchecked") // Every mapping of a policy has texts as keys.
  private static Map<String, Object> mapping(Object node) {
    return (Map<String, Object>) node;
  }

  @SuppressWarnings("unchecked") // A list of whatever.
  private static List<Object> list(Object node) {
    return (List<Object>) node;
  }
}
