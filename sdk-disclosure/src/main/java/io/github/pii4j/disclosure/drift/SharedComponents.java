package io.github.pii4j.disclosure.drift;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What comes along with an SDK, so that a list which people read has no row of its own for it: the
 * base component that the SDKs of one operator share, and the further packages of an SDK that ships
 * in several.
 */
final class SharedComponents {

  private final List<DeclaredSdk> declared;
  private final SdkRecognition known;
  private final Set<String> declaredIds;
  private final Map<String, Set<String>> declaredIdsByType = new HashMap<>();

  /**
   * Beside what a registry declares.
   *
   * @param names what the table calls all of it
   */
  SharedComponents(List<DeclaredSdk> declared, Set<String> names, SdkRecognition known) {
    this.declared = declared;
    this.known = known;
    this.declaredIds = ids(names);
  }

  /** Whether it comes along with an SDK that is declared by packages of the same kind. */
  boolean isDeclared(PackageUrl purl) {
    return known
        .ofPackage(purl)
        .flatMap(known::named)
        .filter(sdk -> comesWith(sdk, declaredIdsByType.computeIfAbsent(purl.type(), this::idsOf)))
        .isPresent();
  }

  /** Whether classes or libraries of this name come along with an SDK that is declared. */
  boolean isDeclared(String name) {
    return known.named(name).filter(sdk -> comesWith(sdk, declaredIds)).isPresent();
  }

  /** Of SDKs that were found, those that come along with no other of them. */
  Set<String> standing(Set<String> names) {
    Set<String> owners =
        names.stream()
            .flatMap(name -> known.named(name).stream())
            .filter(KnownSdk::standsForItself)
            .map(KnownSdk::id)
            .collect(Collectors.toSet());
    return names.stream()
        .filter(name -> !comesWithAnother(name, owners))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Equal for packages of which one in the registry means all; any other is one by itself. */
  Object unit(ShippedArtifact artifact) {
    Optional<KnownSdk> sdk = known.ofPackage(artifact.purl()).flatMap(known::named);
    return sdk.filter(one -> !one.belongsTo().isEmpty())
        .<Object>map(one -> List.of(one.id(), artifact.purl().type()))
        .orElse(artifact);
  }

  private boolean comesWithAnother(String name, Set<String> owners) {
    return known.named(name).stream()
        .flatMap(sdk -> sdk.belongsTo().stream().filter(id -> !id.equals(sdk.id())))
        .anyMatch(owners::contains);
  }

  /** An SDK that belongs to anything is covered by itself, too. */
  private static boolean comesWith(KnownSdk sdk, Set<String> ids) {
    return !sdk.belongsTo().isEmpty()
        && (ids.contains(sdk.id()) || !Collections.disjoint(ids, sdk.belongsTo()));
  }

  private Set<String> idsOf(String type) {
    return ids(
        declared.stream()
            .flatMap(sdk -> sdk.names(known, type).stream())
            .collect(Collectors.toSet()));
  }

  private Set<String> ids(Set<String> names) {
    return names.stream()
        .flatMap(name -> known.named(name).stream())
        .map(KnownSdk::id)
        .collect(Collectors.toSet());
  }
}
