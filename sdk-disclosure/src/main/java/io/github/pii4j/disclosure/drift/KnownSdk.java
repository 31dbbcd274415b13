package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.LocalizedText;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An SDK of a third party, and by what a build gives it away.
 *
 * <p>A row of a table that is curated and dated; nothing in it is a statement of law, and the
 * operator is the one that the source names: confirm it before you publish it. Immutable and
 * thread-safe.
 *
 * @param id stable within its table
 * @param name what to call it, in Chinese and English
 * @param operator the registered name of the company behind it; empty if not known
 * @param kind what it is for
 * @param purls the packages that it is published as
 * @param packages the package names of its classes, each with all below it
 * @param nativeLibs file names of its native libraries
 * @param belongsTo the ids of the SDKs that bring it along, so that a registry which declares one
 *     of them need not name it; its own id if its packages ship together, so that one stands for
 *     all; empty if it stands for itself alone
 * @param link where the operator explains what it does with personal data; empty if not known
 * @param source where all this was looked up
 * @param checked when
 * @param how how well
 */
public record KnownSdk(
    String id,
    LocalizedText name,
    Optional<String> operator,
    SdkKind kind,
    List<PackagePattern> purls,
    List<String> packages,
    List<String> nativeLibs,
    List<String> belongsTo,
    Optional<URI> link,
    String source,
    LocalDate checked,
    SdkCheck how) {

  /** Copies. */
  public KnownSdk {
    purls = List.copyOf(purls);
    packages = List.copyOf(packages);
    nativeLibs = List.copyOf(nativeLibs);
    belongsTo = List.copyOf(belongsTo);
  }

  /** Whether it comes along with nothing but itself. */
  boolean standsForItself() {
    return belongsTo.stream().allMatch(id::equals);
  }

  /** The English name, under which findings speak of it. */
  String englishName() {
    return name.in(Locale.ENGLISH);
  }
}
