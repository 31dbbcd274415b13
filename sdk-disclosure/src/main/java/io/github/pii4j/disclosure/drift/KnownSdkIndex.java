package io.github.pii4j.disclosure.drift;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds SDKs by what a build shows of them. What says most decides; of equals, the first row. */
final class KnownSdkIndex {

  private final Map<String, KnownSdk> byPurl = new HashMap<>();
  private final Map<String, KnownSdk> byPackage = new HashMap<>();
  private final Map<String, KnownSdk> byLibrary = new HashMap<>();
  private final Map<String, KnownSdk> byName = new HashMap<>();
  private final List<Wildcard> wildcards;

  KnownSdkIndex(List<KnownSdk> sdks) {
    sdks.forEach(this::add);
    wildcards =
        sdks.stream()
            .flatMap(sdk -> sdk.purls().stream().map(purl -> new Wildcard(purl, sdk)))
            .filter(wildcard -> wildcard.pattern().isWildcard())
            .sorted(Comparator.comparing(wildcard -> -wildcard.pattern().text().length()))
            .toList();
  }

  private void add(KnownSdk sdk) {
    sdk.purls().forEach(purl -> byPurl.putIfAbsent(purl.text(), sdk));
    sdk.packages().forEach(name -> byPackage.putIfAbsent(name, sdk));
    sdk.nativeLibs().forEach(name -> byLibrary.putIfAbsent(name, sdk));
    byName.putIfAbsent(sdk.englishName(), sdk);
  }

  Optional<KnownSdk> purl(PackageUrl purl) {
    String text = purl.toString();
    return Optional.ofNullable(byPurl.get(text)).or(() -> wildcard(text));
  }

  private Optional<KnownSdk> wildcard(String purl) {
    return wildcards.stream()
        .filter(wildcard -> wildcard.matches(purl))
        .findFirst()
        .map(Wildcard::sdk);
  }

  /** Of the class or package itself or of the longest package around it. */
  Optional<KnownSdk> className(String name) {
    for (String around = name; ; around = around.substring(0, around.lastIndexOf('.'))) {
      KnownSdk found = byPackage.get(around);
      if (found != null || around.indexOf('.') < 0) {
        return Optional.ofNullable(found);
      }
    }
  }

  Optional<KnownSdk> library(String name) {
    return Optional.ofNullable(byLibrary.get(name));
  }

  Optional<KnownSdk> name(String english) {
    return Optional.ofNullable(byName.get(english));
  }

  /** Asked for each package of a build: compiled once, and tried only where the start agrees. */
  private record Wildcard(
      PackagePattern pattern, KnownSdk sdk, String start, Predicate<String> expression) {

    Wildcard(PackagePattern pattern, KnownSdk sdk) {
      this(pattern, sdk, pattern.start(), pattern.predicate());
    }

    boolean matches(String purl) {
      return purl.startsWith(start) && expression.test(purl);
    }
  }
}
