package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SDKs that ship and that no row of the registry names. */
final class UndeclaredSdks {

  private static final Comparator<Trace> NEAREST_FIRST =
      Comparator.comparing(Trace::kind)
          .thenComparing(trace -> trace.name().length())
          .thenComparing(Trace::name)
          .thenComparing(Trace::where);

  /** The shortest name is that of the SDK, longer ones are parts of it. */
  private static final Comparator<ShippedArtifact> SHORTEST_FIRST =
      Comparator.<ShippedArtifact>comparingInt(one -> one.purl().toString().length())
          .thenComparing(ShippedArtifact::toString);

  private final List<DeclaredSdk> declared;
  private final SdkRecognition known;
  private final Set<String> declaredNames;
  private final SharedComponents shared;

  UndeclaredSdks(List<DeclaredSdk> declared, SdkRecognition known) {
    this.declared = declared;
    this.known = known;
    this.declaredNames =
        declared.stream().flatMap(sdk -> sdk.names(known).stream()).collect(Collectors.toSet());
    this.shared = new SharedComponents(declared, declaredNames, known);
  }

  Stream<DriftEvidence> in(ShippedContents build) {
    List<ShippedArtifact> artifacts = artifacts(build);
    Map<String, List<Trace>> traces = tracesByName(build, names(artifacts));
    Set<String> standing = standing(artifacts, traces);
    return Stream.concat(
        units(artifacts).filter(unit -> standing.contains(name(unit.get(0)))).map(this::found),
        traces.entrySet().stream()
            .filter(entry -> standing.contains(entry.getKey()))
            .map(entry -> found(entry.getKey(), entry.getValue())));
  }

  /** Packages of SDKs that no row names. */
  private List<ShippedArtifact> artifacts(ShippedContents build) {
    return build.artifacts().stream()
        .filter(one -> declared.stream().noneMatch(sdk -> sdk.is(one)))
        .filter(one -> known.ofPackage(one.purl()).isPresent())
        .filter(one -> !shared.isDeclared(one.purl()))
        .toList();
  }

  /** Packages that ship together as one; any other by itself. */
  private Stream<List<ShippedArtifact>> units(List<ShippedArtifact> artifacts) {
    Map<Object, List<ShippedArtifact>> units = new LinkedHashMap<>();
    artifacts.stream()
        .sorted(SHORTEST_FIRST)
        .forEach(
            one -> units.computeIfAbsent(shared.unit(one), unit -> new ArrayList<>()).add(one));
    return units.values().stream();
  }

  /** Rows for the registry of what no row means and a table knows, in the order of their names. */
  Stream<RegistryRow> rows(ShippedContents build) {
    Map<String, RegistryRow> rows = new TreeMap<>();
    List<ShippedArtifact> artifacts = artifacts(build);
    Map<String, List<Trace>> traces = tracesByName(build, Set.of());
    Set<String> standing = standing(artifacts, traces);
    artifacts.stream()
        .filter(one -> standing.contains(name(one)))
        .forEach(one -> row(rows, name(one)).ifPresent(row -> row.add(one)));
    traces.forEach(
        (name, some) -> {
          if (standing.contains(name)) {
            row(rows, name).ifPresent(row -> some.forEach(row::add));
          }
        });
    return rows.values().stream();
  }

  private Set<String> standing(List<ShippedArtifact> artifacts, Map<String, List<Trace>> traces) {
    Set<String> names = names(artifacts);
    names.addAll(traces.keySet());
    return shared.standing(names);
  }

  private Optional<RegistryRow> row(Map<String, RegistryRow> rows, String name) {
    return isDeclared(name)
        ? Optional.empty()
        : known.named(name).map(sdk -> rows.computeIfAbsent(name, any -> new RegistryRow(sdk)));
  }

  private Set<String> names(List<ShippedArtifact> artifacts) {
    return artifacts.stream().map(this::name).collect(Collectors.toCollection(TreeSet::new));
  }

  private String name(ShippedArtifact artifact) {
    return known.ofPackage(artifact.purl()).orElse("");
  }

  private DriftEvidence found(List<ShippedArtifact> unit) {
    ShippedArtifact first = unit.get(0);
    String name = name(first);
    long more = unit.stream().map(ShippedArtifact::purl).distinct().count() - 1;
    Message about = KnownSdkWords.covers(about(name), more);
    return new DriftEvidence(DriftFindings.undeclared(first, name, about), first.where());
  }

  /** What the table knows of an SDK for its row in the registry. */
  private Message about(String name) {
    return known.named(name).map(KnownSdkWords::about).orElse(KnownSdkWords.NOTHING);
  }

  /** By the SDK, unless its package was found already or an entry means it. */
  private Map<String, List<Trace>> tracesByName(ShippedContents build, Set<String> foundAlready) {
    Map<String, List<Trace>> byName = new TreeMap<>();
    build.traces().stream()
        .filter(trace -> declared.stream().noneMatch(sdk -> sdk.is(trace)))
        .forEach(
            trace ->
                known
                    .ofTrace(trace)
                    .filter(name -> !isDeclared(name) && !foundAlready.contains(name))
                    .ifPresent(
                        name -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(trace)));
    return byName;
  }

  private boolean isDeclared(String name) {
    return declaredNames.contains(name) || shared.isDeclared(name);
  }

  /** The outermost package comes first, whatever the order of the archive. */
  private DriftEvidence found(String name, List<Trace> traces) {
    traces.sort(NEAREST_FIRST);
    return new DriftEvidence(
        DriftFindings.undeclared(name, traces, about(name)), traces.get(0).where());
  }
}
