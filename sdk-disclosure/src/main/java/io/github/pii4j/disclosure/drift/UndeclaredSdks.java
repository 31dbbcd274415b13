package io.github.pii4j.disclosure.drift;

import io.github.pii4j.policy.lint.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
    List<ShippedArtifact> artifacts =
        build.artifacts().stream()
            .filter(one -> declared.stream().noneMatch(sdk -> sdk.is(one)))
            .filter(one -> known.ofPackage(one.purl()).isPresent())
            .toList();
    return Stream.concat(artifacts.stream().map(this::found), traces(build, names(artifacts)));
  }

  private Set<String> names(List<ShippedArtifact> artifacts) {
    return artifacts.stream()
        .flatMap(one -> known.ofPackage(one.purl()).stream())
        .collect(Collectors.toSet());
  }

  private DriftEvidence found(ShippedArtifact artifact) {
    Finding finding =
        DriftFindings.undeclared(artifact, known.ofPackage(artifact.purl()).orElse(""));
    return new DriftEvidence(finding, artifact.where());
  }

  /** One finding an SDK, unless its package was found already or an entry means it. */
  private Stream<DriftEvidence> traces(ShippedContents build, Set<String> foundAlready) {
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
    return byName.entrySet().stream().map(entry -> found(entry.getKey(), entry.getValue()));
  }

  /** The outermost package comes first, whatever the order of the archive. */
  private static DriftEvidence found(String name, List<Trace> traces) {
    traces.sort(NEAREST_FIRST);
    return new DriftEvidence(DriftFindings.undeclared(name, traces), traces.get(0).where());
  }
}
