package io.github.pii4j.disclosure.drift;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a build puts into a product, as far as its files tell. Immutable and thread-safe.
 *
 * @param artifacts the packages that it names
 * @param traces what else gives an SDK away
 * @param complete the kinds of packages, such as {@code maven}, of which a file lists all that
 *     ship; and {@link #APPLICATION} if a whole app was read
 */
public record ShippedContents(
    List<ShippedArtifact> artifacts, List<Trace> traces, Set<String> complete) {

  /** Stands among {@link #complete} for a whole app: an APK or an app bundle. */
  public static final String APPLICATION = "application";

  /** Ships nothing. */
  public static final ShippedContents NONE = new ShippedContents(List.of(), List.of(), Set.of());

  /** Copies; what is there twice stays once. */
  public ShippedContents {
    artifacts = artifacts.stream().distinct().toList();
    traces = traces.stream().distinct().toList();
    complete = Set.copyOf(complete);
  }

  /** What a list of Maven dependencies says. */
  public static ShippedContents ofMaven(Collection<ShippedArtifact> artifacts) {
    return new ShippedContents(List.copyOf(artifacts), List.of(), Set.of("maven"));
  }

  /** All of both. */
  public ShippedContents plus(ShippedContents more) {
    Set<String> all = new TreeSet<>(complete);
    all.addAll(more.complete);
    return new ShippedContents(
        Stream.concat(artifacts.stream(), more.artifacts.stream()).toList(),
        Stream.concat(traces.stream(), more.traces.stream()).toList(),
        all);
  }

  /** The traces of one kind. */
  public Stream<Trace> traces(TraceKind kind) {
    return traces.stream().filter(trace -> trace.kind() == kind);
  }
}
