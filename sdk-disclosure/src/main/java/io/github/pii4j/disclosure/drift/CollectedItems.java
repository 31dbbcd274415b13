package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.lint.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the classes of a product collect, held against its policy: the typed values of {@code
 * io.github.pii4j.value} in their fields and methods, and what {@link
 * io.github.pii4j.category.Collects} says.
 *
 * <pre>{@code
 * @Test
 * void the_policy_declares_what_the_code_collects() {
 *   CollectedItems.in(Path.of("target/classes")).requireDeclaredIn(policy);
 * }
 * }</pre>
 *
 * <p>Names of organisations and the like, which are no personal data, do not count. A type of the
 * host's own is seen only through the annotation. Immutable and thread-safe.
 */
public final class CollectedItems {

  private final List<CollectedItem> items;
  private final Map<String, SourceLocation> places = new TreeMap<>();

  private CollectedItems(Collection<CollectedItem> items) {
    this.items =
        items.stream()
            .distinct()
            .sorted(
                Comparator.comparing(CollectedItem::function)
                    .thenComparing(CollectedItem::code)
                    .thenComparing(CollectedItem::where))
            .toList();
    this.items.forEach(one -> places.putIfAbsent(path(one), one.where()));
  }

  /**
   * Reads class files; code is not run.
   *
   * @param classes a folder, searched to the bottom, or a jar
   * @throws InvalidDocumentException if a class file or the jar is broken, with its place
   */
  public static CollectedItems in(Path classes) {
    List<CollectedItem> found = new ArrayList<>();
    ClassFiles.read(classes, (source, bytes) -> found.addAll(ClassItems.of(source, bytes)));
    return new CollectedItems(found);
  }

  /** What is collected, by function and code. */
  public List<CollectedItem> items() {
    return items;
  }

  /** The first class that shows what a finding of {@link #undeclaredIn} is about. */
  public Optional<SourceLocation> placeOf(String path) {
    return Optional.ofNullable(places.get(path));
  }

  /** What the policy does not declare, or not for the function that collects it. */
  public List<Finding> undeclaredIn(PrivacyPolicy policy) {
    DeclaredItems declared = new DeclaredItems(policy);
    Map<String, List<CollectedItem>> missing =
        items.stream()
            .filter(one -> !declared.has(one))
            .collect(
                Collectors.groupingBy(CollectedItems::path, TreeMap::new, Collectors.toList()));
    return missing.entrySet().stream()
        .map(one -> DriftFindings.collected(one.getKey(), declared.refusal(one.getValue())))
        .sorted()
        .toList();
  }

  /**
   * The same as an assertion of a test.
   *
   * @throws AssertionError that names everything that is not declared, with the classes
   */
  public void requireDeclaredIn(PrivacyPolicy policy) {
    List<Finding> found = undeclaredIn(policy);
    if (!found.isEmpty()) {
      throw new AssertionError(
          found.stream()
              .map(Finding::message)
              .map(message -> message.in(Locale.ENGLISH))
              .collect(Collectors.joining("\n")));
    }
  }

  private static String path(CollectedItem item) {
    String code = "items/" + item.code();
    return item.function().isEmpty() ? code : "functions/" + item.function() + "/" + code;
  }
}
