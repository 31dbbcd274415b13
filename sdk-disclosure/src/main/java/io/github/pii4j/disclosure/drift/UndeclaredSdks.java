package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SDKs that ship and that no row of the registry names. */
final class UndeclaredSdks {

  private static final Comparator<Trace> NEAREST_FIRST =
      Comparator.comparing(Trace::kind)
          .thenComparing(trace -> trace.name().length())
          .thenComparing(Trace::name)
          .thenComparing(Trace::where);

  private final List<DeclaredSdk> declared;
  private final SdkRecognition known;
  private final Set<String> declaredNames;

  UndeclaredSdks(List<DeclaredSdk> declared, SdkRecognition known) {
    this.declared = declared;
    this.known = known;
    this.declaredNames =
        declared.stream().flatMap(sdk -> sdk.names(known).stream()).collect(Collectors.toSet());
  }

  Stream<DriftEvidence> in(ShippedContents build) {
    List<ShippedArtifact> artifacts = artifacts(build);
    return Stream.concat(artifacts.stream().map(this::found), traces(build, names(artifacts)));
  }

  /** Packages of SDKs that no row names. */
  private List<ShippedArtifact> artifacts(ShippedContents build) {
    return build.artifacts().stream()
        .filter(one -> declared.stream().noneMatch(sdk -> sdk.is(one)))
        .filter(one -> known.ofPackage(one.purl()).isPresent())
        .toList();
  }

  /** Rows for the registry of what no row means and a table knows, in the order of their names. */
  Stream<RegistryRow> rows(ShippedContents build) {
    Map<String, RegistryRow> rows = new TreeMap<>();
    artifacts(build)
        .forEach(
            one ->
                known
                    .ofPackage(one.purl())
                    .flatMap(name -> row(rows, name))
                    .ifPresent(row -> row.add(one)));
    tracesByName(build, Set.of())
        .forEach((name, traces) -> row(rows, name).ifPresent(row -> traces.forEach(row::add)));
    return rows.values().stream();
  }

  private Optional<RegistryRow> row(Map<String, RegistryRow> rows, String name) {
    return declaredNames.contains(name)
        ? Optional.empty()
        : known.named(name).map(sdk -> rows.computeIfAbsent(name, any -> new RegistryRow(sdk)));
  }

  private Set<String> names(List<ShippedArtifact> artifacts) {
    return artifacts.stream()
        .flatMap(one -> known.ofPackage(one.purl()).stream())
        .collect(Collectors.toSet());
  }

  private DriftEvidence found(ShippedArtifact artifact) {
    String name = known.ofPackage(artifact.purl()).orElse("");
    return new DriftEvidence(
        DriftFindings.undeclared(artifact, name, about(name)), artifact.where());
  }

  /** What the table knows of an SDK for its row in the registry. */
  private Message about(String name) {
    return known.named(name).map(KnownSdkWords::about).orElse(KnownSdkWords.NOTHING);
  }

  /** One finding an SDK, unless its package was found already or an entry means it. */
  private Stream<DriftEvidence> traces(ShippedContents build, Set<String> foundAlready) {
    return tracesByName(build, foundAlready).entrySet().stream()
        .map(entry -> found(entry.getKey(), entry.getValue()));
  }

  private Map<String, List<Trace>> tracesByName(ShippedContents build, Set<String> foundAlready) {
    Map<String, List<Trace>> byName = new TreeMap<>();
    build.traces().stream()
        .filter(trace -> declared.stream().noneMatch(sdk -> sdk.is(trace)))
        .forEach(
            trace ->
                known
                    .ofTrace(trace)
                    .filter(name -> !declaredNames.contains(name) && !foundAlready.contains(name))
                    .ifPresent(
                        name -> byName.computeIfAbsent(name, n -> new ArrayList<>()).add(trace)));
    return byName;
  }

  /** The outermost package comes first, whatever the order of the archive. */
  private DriftEvidence found(String name, List<Trace> traces) {
    traces.sort(NEAREST_FIRST);
    return new DriftEvidence(
        DriftFindings.undeclared(name, traces, about(name)), traces.get(0).where());
  }
}
