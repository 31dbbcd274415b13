package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a file in an archive, which must not lead out of it. */
final class EntryName {

  /** Where classes lie when they do not lie at the root. */
  private static final Pattern CLASS_ROOT =
      Pattern.compile("^(?:META-INF/versions/[0-9]+/|BOOT-INF/classes/|WEB-INF/classes/)");

  private static final Pattern ASSETS = Pattern.compile("(?:^|/)assets/");

  private final String archive;
  private final String name;
  private final EntryKind kind;

  /**
   * Checks the name.
   *
   * @throws io.github.pii4j.document.InvalidDocumentException if it leads out of the archive
   */
  EntryName(String archive, String name) {
    this.archive = archive;
    this.name = name;
    this.kind = EntryKind.of(name);
    if (leadsOut()) {
      throw Contents.refused(
          SourceLocation.wholeOf(archive),
          "holds a file whose name leads out of the archive; do not unpack it, build it anew",
          "包含名称指向归档之外的文件；请勿解压，请重新构建");
    }
  }

  EntryKind kind() {
    return kind;
  }

  /** What it is called in messages. */
  String source() {
    return archive + "!/" + name;
  }

  SourceLocation where() {
    return SourceLocation.wholeOf(source());
  }

  /** For what is said of a package once, not of each of its classes. */
  SourceLocation archiveWhere() {
    return SourceLocation.wholeOf(archive);
  }

  /** Without its folders. */
  String file() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  boolean isOfAppBundle() {
    return name.endsWith("manifest/AndroidManifest.xml");
  }

  /** Whether it lies among the data of an app, where plug-ins and encrypted code are, too. */
  boolean isAsset() {
    return ASSETS.matcher(name).find();
  }

  /** The package of a class; empty for one without. */
  Optional<String> classPackage() {
    String path = CLASS_ROOT.matcher(name).replaceFirst("");
    int end = path.lastIndexOf('/');
    return end < 1 || path.startsWith("META-INF/")
        ? Optional.empty()
        : Optional.of(path.substring(0, end).replace('/', '.'));
  }

  private boolean leadsOut() {
    return name.startsWith("/")
        || name.indexOf('\\') >= 0
        || name.indexOf('\0') >= 0
        || Arrays.asList(name.split("/", -1)).contains("..");
  }
}
