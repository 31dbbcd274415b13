package io.github.pii4j.disclosure;

import io.github.pii4j.document.Section;
import java.util.List;
import java.util.stream.Stream;

/**
 * What gives an SDK away in a build or in traffic; any one is enough.
 *
 * @param purls package URLs without a version, such as {@code pkg:maven/com.example/location}
 * @param packages the package names of its classes, each with all below it
 * @param nativeLibs file names of native libraries
 * @param domains host names that it talks to, each with all below it
 * @param pods names of pods or Swift packages
 */
public record SdkMatch(
    List<String> purls,
    List<String> packages,
    List<String> nativeLibs,
    List<String> domains,
    List<String> pods) {

  /** Matches nothing. */
  public static final SdkMatch NONE =
      new SdkMatch(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies. */
  public SdkMatch {
    purls = List.copyOf(purls);
    packages = List.copyOf(packages);
    nativeLibs = List.copyOf(nativeLibs);
    domains = List.copyOf(domains);
    pods = List.copyOf(pods);
  }

  static SdkMatch read(Section section) {
    return new SdkMatch(
        SdkValues.purls(section, "purl"),
        SdkValues.packages(section, "packages"),
        SdkValues.fileNames(section, "nativeLibs"),
        SdkValues.domains(section, "domains"),
        section.names("pods"));
  }

  /** Whether there is no clue at all, so that no build can be checked for this SDK. */
  public boolean isEmpty() {
    return equals(NONE);
  }

  /** Every name under which the SDK is packaged: purls, packages, pods, native libraries. */
  public Stream<String> packageNames() {
    return Stream.of(purls, packages, pods, nativeLibs).flatMap(List::stream);
  }
}
