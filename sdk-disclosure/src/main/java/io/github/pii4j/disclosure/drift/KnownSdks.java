package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The packages, classes and native libraries that count as SDKs of third parties. A plain library,
 * which sends nothing to anybody, is none and need not be declared.
 *
 * <pre>{@code
 * KnownSdks.bundled().ofLibrary("libBugly.so").flatMap(KnownSdk::operator);
 * }</pre>
 *
 * <p>The bundled table is dated data and cannot be complete; a team adds what it uses. Where
 * several rows fit, the one that says most decides: {@code com.example.push} before {@code
 * com.example}. Immutable and thread-safe.
 */
public final class KnownSdks implements SdkRecognition {

  private static final String TABLE = "known-sdks.tsv";

  private final List<KnownSdk> sdks;
  private final List<PackagePattern> watched;
  private final KnownSdkIndex index;

  private KnownSdks(List<KnownSdk> sdks, List<PackagePattern> watched) {
    this.sdks = List.copyOf(sdks);
    this.watched = List.copyOf(watched);
    this.index = new KnownSdkIndex(sdks);
  }

  /** The SDKs that this module knows. */
  public static KnownSdks bundled() {
    return Bundled.SDKS;
  }

  /**
   * The same and those of a team's own table, which has the columns of the bundled one; the last
   * may be left out. Where both know a trace, the team's row decides.
   *
   * @throws io.github.pii4j.document.InvalidDocumentException with everything that is wrong, at its
   *     line and column
   * @throws io.github.pii4j.document.UnreadableDocumentException if the file cannot be read
   */
  public KnownSdks withRowsOf(Path table) {
    return withRows(table.toString(), BuildFiles.text(table));
  }

  /**
   * The same, of a table that is at hand.
   *
   * @param source its name, for messages
   * @throws io.github.pii4j.document.InvalidDocumentException with everything that is wrong, at its
   *     line and column
   */
  public KnownSdks withRows(String source, String table) {
    Set<String> ids = sdks.stream().map(KnownSdk::id).collect(Collectors.toSet());
    List<KnownSdk> all = new ArrayList<>(KnownSdkTable.parse(source, table, ids));
    all.addAll(sdks);
    return new KnownSdks(all, watched);
  }

  /** The same and whatever else a team watches for. */
  public KnownSdks watching(Collection<PackagePattern> patterns) {
    List<PackagePattern> all = new ArrayList<>(watched);
    all.addAll(patterns);
    return new KnownSdks(sdks, all);
  }

  /** Every row, a team's own first, in the order of its table. */
  public List<KnownSdk> all() {
    return sdks;
  }

  /** The SDK that a package belongs to; empty if it is not known as one. */
  public Optional<KnownSdk> find(PackageUrl purl) {
    return index.purl(purl);
  }

  /** The SDK that a class or a package of classes belongs to: {@code com.example.sdk.Client}. */
  public Optional<KnownSdk> ofClass(String name) {
    return index.className(name);
  }

  /** The SDK that ships a native library: {@code libexample.so}. */
  public Optional<KnownSdk> ofLibrary(String fileName) {
    return index.library(fileName);
  }

  @Override
  public Optional<String> ofPackage(PackageUrl purl) {
    return find(purl)
        .map(KnownSdk::englishName)
        .or(
            () ->
                watched.stream()
                    .filter(one -> one.matches(purl))
                    .findFirst()
                    .map(Object::toString));
  }

  @Override
  public Optional<String> ofTrace(Trace trace) {
    Optional<KnownSdk> found =
        switch (trace.kind()) {
          case CLASSES, COMPONENT -> ofClass(trace.name());
          case LIBRARY -> ofLibrary(trace.name());
          default -> Optional.empty();
        };
    return found.map(KnownSdk::englishName);
  }

  @Override
  public Optional<KnownSdk> named(String name) {
    return index.name(name);
  }

  static String resource(String name) {
    try (InputStream in = KnownSdks.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read once, when first asked for. */
  private static final class Bundled {
    static final KnownSdks SDKS =
        new KnownSdks(KnownSdkTable.parse(TABLE, resource(TABLE)), List.of());
  }
}
