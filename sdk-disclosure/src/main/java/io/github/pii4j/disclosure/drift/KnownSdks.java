package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The packages that count as SDKs of third parties. A plain library, which sends nothing to
 * anybody, is none and need not be declared.
 *
 * <p>The bundled list is dated data and cannot be complete; a team adds what it uses. Immutable and
 * thread-safe.
 */
public final class KnownSdks implements SdkRecognition {

  private static final String HEADING = "purl\t";

  private final List<Entry> entries;

  private KnownSdks(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The SDKs that this module knows. */
  public static KnownSdks bundled() {
    return Bundled.SDKS;
  }

  /** The same and whatever else a team watches for. */
  public KnownSdks watching(Collection<PackagePattern> watched) {
    List<Entry> all = new ArrayList<>(entries);
    watched.forEach(pattern -> all.add(new Entry(pattern, pattern.text())));
    return new KnownSdks(all);
  }

  @Override
  public Optional<String> ofTrace(Trace trace) {
    return KnownTraces.BUNDLED.name(trace);
  }

  @Override
  public Optional<String> ofPackage(PackageUrl purl) {
    return name(purl);
  }

  /** What an SDK is called; empty if the package is not known as one. */
  public Optional<String> name(PackageUrl purl) {
    return entries.stream()
        .filter(entry -> entry.pattern().matches(purl))
        .findFirst()
        .map(Entry::name);
  }

  static KnownSdks parse(String table) {
    return new KnownSdks(
        table
            .lines()
            .filter(line -> !line.startsWith("#") && !line.startsWith(HEADING))
            .map(line -> line.split("\t", -1))
            .map(cells -> new Entry(new PackagePattern(cells[0]), cells[1]))
            .toList());
  }

  private record Entry(PackagePattern pattern, String name) {}

  /** Read once, when first asked for. */
  private static final class Bundled {
    static final KnownSdks SDKS = parse(resource());

    private static String resource() {
      try (InputStream in = KnownSdks.class.getResourceAsStream("known-sdks.tsv")) {
        if (in == null) {
          throw new IllegalStateException("the jar lacks known-sdks.tsv");
        }
        return new String(in.readAllBytes(), UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
