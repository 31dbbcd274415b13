package io.github.pii4j.disclosure.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Permissions that the Android library of an SDK brings along and that its own row does not list,
 * although something else declares them.
 */
final class LibraryPermissions {

  private static final String LIBRARY = ".aar!/";

  private final List<DeclaredSdk> declared;
  private final DeclaredData data;

  LibraryPermissions(List<DeclaredSdk> declared, DeclaredData data) {
    this.declared = declared;
    this.data = data;
  }

  Stream<DriftEvidence> in(ShippedContents build) {
    Map<String, List<Trace>> libraries = new TreeMap<>();
    build.traces().stream()
        .filter(trace -> trace.where().source().contains(LIBRARY))
        .forEach(
            trace -> libraries.computeIfAbsent(library(trace), l -> new ArrayList<>()).add(trace));
    return libraries.values().stream().flatMap(this::unlisted);
  }

  private static String library(Trace trace) {
    String source = trace.where().source();
    return source.substring(0, source.indexOf(LIBRARY));
  }

  private Stream<DriftEvidence> unlisted(List<Trace> library) {
    return owner(library).stream()
        .flatMap(
            sdk ->
                library.stream()
                    .filter(trace -> trace.kind() == TraceKind.PERMISSION)
                    .filter(trace -> AndroidPermissions.bundled().opens(trace.name()))
                    .filter(trace -> data.hasPermission(trace.name()))
                    .filter(trace -> !sdk.disclosure().permissions().contains(trace.name()))
                    .map(trace -> found(sdk, trace)));
  }

  private static DriftEvidence found(DeclaredSdk sdk, Trace permission) {
    return new DriftEvidence(
        DriftFindings.permission(sdk.disclosure().id(), permission), permission.where());
  }

  /** The one row whose classes or libraries it holds; two rows share no permissions. */
  private Optional<DeclaredSdk> owner(List<Trace> library) {
    List<DeclaredSdk> owners =
        declared.stream().filter(sdk -> library.stream().anyMatch(sdk::is)).toList();
    return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
  }
}
