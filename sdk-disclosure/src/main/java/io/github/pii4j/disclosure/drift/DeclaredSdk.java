package io.github.pii4j.disclosure.drift;

import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.document.SourceLocation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An SDK of the registry, and how it is told in a build. */
final class DeclaredSdk {

  private static final Set<String> PODS = Set.of("cocoapods", "swift");
  private static final String CLASSES_OF = "maven";

  private final SdkDisclosure sdk;
  private final List<PackageUrl> purls;

  DeclaredSdk(SdkDisclosure sdk) {
    this.sdk = sdk;
    this.purls =
        sdk.match().purls().stream().flatMap(text -> PackageUrl.tryParse(text).stream()).toList();
  }

  SdkDisclosure disclosure() {
    return sdk;
  }

  boolean is(ShippedArtifact artifact) {
    return purls.contains(artifact.purl()) || isPod(artifact.purl());
  }

  private boolean isPod(PackageUrl purl) {
    return PODS.contains(purl.type()) && sdk.match().pods().contains(purl.name());
  }

  boolean is(Trace trace) {
    return switch (trace.kind()) {
      case CLASSES, COMPONENT -> sdk.match().packages().stream().anyMatch(own -> lies(trace, own));
      case LIBRARY -> sdk.match().nativeLibs().contains(trace.name());
      default -> false;
    };
  }

  private static boolean lies(Trace trace, String own) {
    return trace.name().equals(own) || trace.name().startsWith(own + ".");
  }

  boolean isIn(ShippedContents build) {
    return build.artifacts().stream().anyMatch(this::is)
        || build.traces().stream().anyMatch(this::is);
  }

  /** Whether the build would show it: it has a name of a kind of which all was looked at. */
  boolean isExpectedIn(ShippedContents build) {
    Set<String> complete = build.complete();
    boolean packaged = purls.stream().anyMatch(purl -> complete.contains(purl.type()));
    boolean pod = !sdk.match().pods().isEmpty() && PODS.stream().anyMatch(complete::contains);
    boolean inside =
        complete.contains(ShippedContents.APPLICATION)
            && !(sdk.match().packages().isEmpty() && sdk.match().nativeLibs().isEmpty());
    return packaged || pod || inside;
  }

  /** What the list of known SDKs calls it. */
  Set<String> names(SdkRecognition known) {
    return Stream.concat(known(known, purls.stream()), ofTraces(known)).collect(Collectors.toSet());
  }

  /** The same by what it declares of one kind of packages; classes and libraries are Maven's. */
  Set<String> names(SdkRecognition known, String type) {
    Stream<PackageUrl> pods =
        sdk.match().pods().stream().map(name -> new PackageUrl("cocoapods", "", name));
    Stream<PackageUrl> packages =
        Stream.concat(purls.stream(), pods).filter(purl -> purl.type().equals(type));
    return Stream.concat(
            known(known, packages), type.equals(CLASSES_OF) ? ofTraces(known) : Stream.empty())
        .collect(Collectors.toSet());
  }

  private static Stream<String> known(SdkRecognition known, Stream<PackageUrl> packages) {
    return packages.flatMap(purl -> known.ofPackage(purl).stream());
  }

  private Stream<String> ofTraces(SdkRecognition known) {
    return Stream.concat(
            traces(TraceKind.CLASSES, sdk.match().packages()),
            traces(TraceKind.LIBRARY, sdk.match().nativeLibs()))
        .flatMap(trace -> known.ofTrace(trace).stream());
  }

  private static Stream<Trace> traces(TraceKind kind, List<String> names) {
    return names.stream().map(name -> new Trace(kind, name, SourceLocation.wholeOf("sdks")));
  }
}
