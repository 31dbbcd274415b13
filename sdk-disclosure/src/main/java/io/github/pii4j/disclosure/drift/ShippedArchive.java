package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Reads JAR, AAR, APK, app bundles and other zip archives. Nothing is written to the disk, and one
 * file at a time is in memory.
 */
final class ShippedArchive {

  private final Contents contents;
  private final ReadBudget budget;
  private boolean app;

  private ShippedArchive(Contents contents, BuildLimits limits) {
    this.contents = contents;
    this.budget = new ReadBudget(limits);
  }

  /** Reads an archive, by its directory at the end, as Android does. */
  static void read(Path file, BuildLimits limits, Contents contents) {
    try {
      ZipDirectory.requireSmall(file);
    } catch (IOException broken) {
      throw broken(file.toString());
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      new ShippedArchive(contents, limits).read(file.toString(), zip);
    } catch (IOException | IllegalArgumentException broken) { // The latter for names in no UTF-8.
      throw broken(file.toString());
    }
  }

  private void read(String source, ZipFile zip) throws IOException {
    if (zip.size() == 0) {
      throw nothing(source);
    }
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      EntryName name = name(source, entry);
      if (name.kind().isOpened()) {
        try (InputStream in = zip.getInputStream(entry)) {
          open(name, in, 1);
        }
      } else {
        close(name);
      }
    }
    requireApp(source);
  }

  /** An app without a manifest, classes and libraries is none, and nothing in it would be found. */
  private void requireApp(String source) {
    String name = source.toLowerCase(Locale.ROOT);
    if ((name.endsWith(".apk") || name.endsWith(".aab")) && !app) {
      throw nothing(source);
    }
  }

  private static RuntimeException nothing(String source) {
    return Contents.refused(
        SourceLocation.wholeOf(source),
        "holds no class and no manifest of an app; build first, or check the path",
        "不含类文件和应用清单；请先构建，或检查路径");
  }

  private EntryName name(String archive, ZipEntry entry) {
    budget.entry(archive);
    return new EntryName(archive, entry.getName());
  }

  /** What a name tells by itself. */
  private void close(EntryName name) {
    app |= name.kind() == EntryKind.CLASS || name.kind() == EntryKind.LIBRARY;
    switch (name.kind()) {
      case CLASS ->
          name.classPackage()
              .ifPresent(found -> contents.trace(TraceKind.CLASSES, found, name.archiveWhere()));
      case LIBRARY -> contents.trace(TraceKind.LIBRARY, name.file(), name.where());
      default -> {}
    }
  }

  private void open(EntryName name, InputStream in, int depth) throws IOException {
    switch (name.kind()) {
      case ARCHIVE -> nested(name, in, depth + 1);
      case DEX -> dex(name, in);
      case ANDROID_MANIFEST -> {
        app = true;
        AndroidManifest.read(name.source(), budget.read(name.source(), in), contents);
        complete(name);
      }
      case PRIVACY_MANIFEST ->
          PrivacyManifest.read(name.source(), budget.read(name.source(), in), contents);
      case MAVEN -> MavenProperties.read(name.source(), budget.read(name.source(), in), contents);
      default -> close(name);
    }
  }

  private void dex(EntryName name, InputStream in) throws IOException {
    app = true;
    byte[] file = budget.read(name.source(), in);
    if (name.isAsset() && !DexTypes.isDex(file)) {
      return; // Encrypted, as code that is hardened is.
    }
    DexTypes.packages(name.source(), file)
        .forEach(found -> contents.trace(TraceKind.CLASSES, found, name.where()));
    contents.complete(ShippedContents.APPLICATION);
  }

  /** The manifest of a library is not that of a whole app. */
  private void complete(EntryName name) {
    if (name.isOfAppBundle()) {
      contents.complete(ShippedContents.APPLICATION);
    }
  }

  /** What is no sound archive among the data of an app is data. */
  private void nested(EntryName archive, InputStream in, int depth) throws IOException {
    String source = archive.source();
    budget.depth(source, depth);
    try {
      entries(source, new ZipInputStream(budget.counted(source, in)), depth);
    } catch (IOException | IllegalArgumentException broken) {
      if (!archive.isAsset()) {
        throw broken(source);
      }
    }
  }

  private void entries(String source, ZipInputStream zip, int depth) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      open(name(source, entry), budget.counted(source, zip), depth);
      budget.counted(source, zip).transferTo(OutputStream.nullOutputStream());
    }
  }

  private static RuntimeException broken(String source) {
    return Contents.refused(
        SourceLocation.wholeOf(source),
        "is no sound archive: broken, cut off or not of the zip format; build it anew",
        "不是完整的归档：已损坏、被截断或不是 zip 格式；请重新构建");
  }
}
