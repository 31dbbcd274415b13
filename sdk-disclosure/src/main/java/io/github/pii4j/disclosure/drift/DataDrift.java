package io.github.pii4j.disclosure.drift;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.category.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Permissions and data that a build shows and that neither the registry nor a policy declares. */
final class DataDrift {

  private final DeclaredData declared;
  private final AndroidPermissions permissions = AndroidPermissions.bundled();

  DataDrift(DeclaredData declared) {
    this.declared = declared;
  }

  Stream<DriftEvidence> in(ShippedContents build) {
    return Stream.concat(
        byName(build, TraceKind.PERMISSION).values().stream().flatMap(this::permission),
        byName(build, TraceKind.COLLECTED_DATA).values().stream().flatMap(this::collected));
  }

  private static Map<String, List<Trace>> byName(ShippedContents build, TraceKind kind) {
    Map<String, List<Trace>> byName = new TreeMap<>();
    build
        .traces(kind)
        .forEach(one -> byName.computeIfAbsent(one.name(), name -> new ArrayList<>()).add(one));
    return byName;
  }

  /** A permission that reaches no personal data needs no declaration. */
  private Stream<DriftEvidence> permission(List<Trace> traces) {
    Trace first = traces.get(0);
    List<String> implied = permissions.implied(first.name());
    if (implied.isEmpty()) {
      return Stream.empty();
    }
    List<DriftEvidence> found = new ArrayList<>();
    if (!declared.hasPermission(first.name())) {
      found.add(new DriftEvidence(DriftFindings.permission(traces), first.where()));
    }
    if (implied.stream().noneMatch(declared::hasItem)) {
      found.add(new DriftEvidence(DriftFindings.item(traces, implied), first.where()));
    }
    return found.stream();
  }

  private Stream<DriftEvidence> collected(List<Trace> traces) {
    Trace first = traces.get(0);
    List<String> codes =
        Catalogue.bundled().findByTerm(Vocabulary.APPLE_PRIVACY_MANIFEST, first.name()).stream()
            .map(DataCategory::code)
            .toList();
    return Optional.of(codes)
        .filter(all -> all.stream().noneMatch(declared::hasItem))
        .map(all -> new DriftEvidence(DriftFindings.item(traces, all), first.where()))
        .stream();
  }
}
