package io.github.pii4j.disclosure.drift;

import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkPlatform;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.policy.lint.Finding;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds where the list that people read and the build that they use differ: an SDK that ships and
 * is not declared, one that is declared and does not ship, and another version than the declared
 * one.
 *
 * <p>An SDK is found by the package URLs of its entry. One that has none, or is declared for other
 * platforms only, cannot be missed in a build.
 */
public final class SdkDrift {

  private final SdkRegistry registry;
  private final List<ShippedArtifact> shipped;
  private final KnownSdks known;
  private final Set<SdkPlatform> platforms;

  private SdkDrift(
      SdkRegistry registry,
      Collection<ShippedArtifact> shipped,
      KnownSdks known,
      Set<SdkPlatform> platforms) {
    this.registry = registry;
    this.shipped = List.copyOf(shipped);
    this.known = known;
    this.platforms = Set.copyOf(platforms);
  }

  /**
   * Everything found, the gravest first.
   *
   * @param shipped what the build puts into the product
   * @param known what counts as an SDK; what a registry declares counts anyway
   * @param platforms what the build is for; empty if for everything
   */
  public static List<Finding> between(
      SdkRegistry registry,
      Collection<ShippedArtifact> shipped,
      KnownSdks known,
      Set<SdkPlatform> platforms) {
    return new SdkDrift(registry, shipped, known, platforms).findings();
  }

  private List<Finding> findings() {
    return Stream.concat(undeclared(), registry.sdks().stream().flatMap(this::drifted))
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<Finding> undeclared() {
    return shipped.stream()
        .filter(artifact -> registry.sdks().stream().noneMatch(sdk -> isOf(artifact, sdk)))
        .flatMap(
            artifact ->
                known.name(artifact.purl()).stream()
                    .map(name -> DriftFindings.undeclared(artifact, name)));
  }

  private Stream<Finding> drifted(SdkDisclosure sdk) {
    List<ShippedArtifact> artifacts =
        shipped.stream().filter(artifact -> isOf(artifact, sdk)).toList();
    if (artifacts.isEmpty()) {
      return isExpected(sdk) ? Stream.of(DriftFindings.stale(sdk)) : Stream.empty();
    }
    return sdk.versions().declared().stream()
        .filter(declared -> artifacts.stream().noneMatch(one -> one.version().equals(declared)))
        .map(declared -> DriftFindings.version(sdk, declared, artifacts));
  }

  /** Whether the build would show it: it names a package of a kind that was looked for. */
  private boolean isExpected(SdkDisclosure sdk) {
    boolean here =
        platforms.isEmpty() || !Collections.disjoint(platforms, Set.copyOf(sdk.platforms()));
    return here && purls(sdk).anyMatch(purl -> purl.type().equals("maven"));
  }

  private static boolean isOf(ShippedArtifact artifact, SdkDisclosure sdk) {
    return purls(sdk).anyMatch(artifact.purl()::equals);
  }

  private static Stream<PackageUrl> purls(SdkDisclosure sdk) {
    return sdk.match().purls().stream().flatMap(text -> PackageUrl.tryParse(text).stream());
  }
}
