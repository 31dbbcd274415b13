package io.github.pii4j.disclosure.drift;

import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkPlatform;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.lint.Finding;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds where the list that people read and the build that they use differ: an SDK that ships and
 * is not declared, one that is declared and does not ship, another version than the declared one, a
 * permission that nothing declares, and data that nothing declares.
 *
 * <p>An SDK is found by the package URLs, packages, native libraries and pods of its entry. One
 * that has none, or is declared for other platforms only, cannot be missed in a build.
 */
public final class SdkDrift {

  private final List<Finding> findings;
  private final Map<String, SourceLocation> places = new HashMap<>();

  private SdkDrift(List<DriftEvidence> found, List<Finding> declared) {
    found.forEach(one -> places.putIfAbsent(one.finding().path(), one.where()));
    this.findings =
        Stream.concat(found.stream().map(DriftEvidence::finding), declared.stream())
            .distinct()
            .sorted()
            .toList();
  }

  /**
   * Everything found in a list of Maven dependencies, the gravest first.
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
    return of(registry)
        .recognising(known)
        .platforms(platforms)
        .check(ShippedContents.ofMaven(shipped))
        .findings();
  }

  /** Begins a check of builds against a registry. */
  public static Check of(SdkRegistry registry) {
    return new Check(registry);
  }

  /** Everything found, the gravest first. */
  public List<Finding> findings() {
    return findings;
  }

  /** The place in the build that shows what was found; empty for what stands in the registry. */
  public Optional<SourceLocation> placeOf(String path) {
    return Optional.ofNullable(places.get(path));
  }

  /** Gathers what a build is held against. */
  public static final class Check {

    private final List<DeclaredSdk> declared;
    private final DeclaredData data;
    private SdkRecognition known = KnownSdks.bundled();
    private Set<SdkPlatform> platforms = Set.of();

    private Check(SdkRegistry registry) {
      this.declared = registry.sdks().stream().map(DeclaredSdk::new).toList();
      this.data = new DeclaredData(registry);
    }

    /** What counts as an SDK; what the registry declares counts anyway. */
    public Check recognising(SdkRecognition recognition) {
      known = recognition;
      return this;
    }

    /** What the build is for; empty if for everything. */
    public Check platforms(Set<SdkPlatform> wanted) {
      platforms = Set.copyOf(wanted);
      return this;
    }

    /** A policy, whose permissions and items are declared too. */
    public Check policy(PrivacyPolicy policy) {
      data.add(policy);
      return this;
    }

    /** What differs. */
    public SdkDrift check(ShippedContents build) {
      List<DriftEvidence> found =
          Stream.of(
                  new UndeclaredSdks(declared, known).in(build),
                  new DataDrift(data).in(build),
                  new LibraryPermissions(declared, data).in(build))
              .flatMap(one -> one)
              .toList();
      return new SdkDrift(found, declared.stream().flatMap(sdk -> drifted(sdk, build)).toList());
    }

    /**
     * Rows for the registry, as YAML to be put under {@code sdks}: one for each SDK that ships,
     * that no row means, and that a table knows. What a build cannot tell, such as purpose and
     * items, a person adds. Empty if no row is missing.
     */
    public String missingRows(ShippedContents build) {
      return new UndeclaredSdks(declared, known)
          .rows(build)
          .map(RegistryRow::yaml)
          .collect(Collectors.joining());
    }

    private Stream<Finding> drifted(DeclaredSdk declaredSdk, ShippedContents build) {
      SdkDisclosure sdk = declaredSdk.disclosure();
      if (!declaredSdk.isIn(build)) {
        return isHere(sdk) && declaredSdk.isExpectedIn(build)
            ? Stream.of(DriftFindings.stale(sdk))
            : Stream.empty();
      }
      List<ShippedArtifact> artifacts =
          build.artifacts().stream()
              .filter(declaredSdk::is)
              .filter(one -> !one.version().isEmpty())
              .toList();
      return sdk.versions().declared().stream()
          .filter(version -> !artifacts.isEmpty())
          .filter(version -> artifacts.stream().noneMatch(one -> one.version().equals(version)))
          .map(version -> DriftFindings.version(sdk, version, artifacts));
    }

    private boolean isHere(SdkDisclosure sdk) {
      return platforms.isEmpty() || !Collections.disjoint(platforms, Set.copyOf(sdk.platforms()));
    }
  }
}
