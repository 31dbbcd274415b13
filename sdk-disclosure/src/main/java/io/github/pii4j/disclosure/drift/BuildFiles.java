package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.document.Document;
import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what a build ships from the files that it leaves: lock files, bills of materials, manifests
 * and archives, or a folder of them. A file is known by its name; where that says nothing, by its
 * content.
 *
 * <p>Nothing is unpacked to the disk, and no more is read than the limits allow. Stateless and
 * thread-safe.
 */
public final class BuildFiles {

  private static final int FOLDERS = 16;
  private static final Set<String> NOT_OF_BUILD =
      Set.of("node_modules", "oh_modules", "androidTest", "test-classes");
  private static final Set<String> ARCHIVES =
      Set.of("jar", "aar", "apk", "aab", "apks", "xapk", "war", "ipa", "zip", "hap");

  private BuildFiles() {}

  /**
   * Reads a file, or the files of a folder that are known by name.
   *
   * @throws InvalidDocumentException with the place, if a file is broken, too large, or nothing is
   *     known of it
   * @throws io.github.pii4j.document.UnreadableDocumentException if it cannot be opened
   */
  public static ShippedContents read(Path path) {
    return read(path, BuildLimits.STANDARD);
  }

  /** The same, within other limits. */
  public static ShippedContents read(Path path, BuildLimits limits) {
    Contents contents = new Contents();
    if (Files.isDirectory(path)) {
      folder(path, limits).forEach(file -> file(file, limits, contents));
    } else {
      file(path, limits, contents);
    }
    return contents.build();
  }

  private static void file(Path file, BuildLimits limits, Contents contents) {
    if (isArchive(file)) {
      requireReadable(file);
      ShippedArchive.read(file, limits, contents);
    } else {
      BuildFormat.read(file.toString(), bytes(file, limits), contents);
    }
  }

  private static boolean isArchive(Path file) {
    String name = nameOf(file).toLowerCase(Locale.ROOT);
    return ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static String nameOf(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  /** What a folder holds, in order; folders of tools and of tests, and links, are not followed. */
  private static List<Path> folder(Path folder, BuildLimits limits) {
    try (Stream<Path> all = Files.walk(folder, FOLDERS)) {
      List<Path> files =
          all.filter(file -> isOfBuild(folder.relativize(file)))
              .filter(Files::isRegularFile)
              .filter(file -> isArchive(file) || BuildFormat.isKnownName(nameOf(file)))
              .limit(limits.files() + 1L)
              .sorted()
              .toList();
      return requireSome(folder, files, limits);
    } catch (IOException | UncheckedIOException e) {
      throw Contents.refused(
          SourceLocation.wholeOf(folder.toString()),
          "cannot be listed; check the permissions of its folders",
          "无法列出目录内容；请检查目录权限");
    }
  }

  private static boolean isOfBuild(Path relative) {
    String folder = "";
    for (Path part : relative) {
      String name = part.toString();
      boolean isOfTests = folder.equals("src") && name.startsWith("test");
      if (isOfTests || NOT_OF_BUILD.contains(name) || name.startsWith(".")) {
        return false;
      }
      folder = name;
    }
    return true;
  }

  private static List<Path> requireSome(Path folder, List<Path> files, BuildLimits limits) {
    if (files.isEmpty() || files.size() > limits.files()) {
      throw Contents.refused(
          SourceLocation.wholeOf(folder.toString()),
          "holds no file of a build that is known, or more than "
              + limits.files()
              + "; name the files",
          "目录中没有可识别的构建文件，或超过 " + limits.files() + " 个；请直接指定文件");
    }
    return new ArrayList<>(files);
  }

  /** The text of one file, UTF-8. */
  static String text(Path file) {
    return new String(bytes(file, BuildLimits.STANDARD), UTF_8);
  }

  private static byte[] bytes(Path file, BuildLimits limits) {
    requireReadable(file);
    try (InputStream in = Files.newInputStream(file)) {
      return new ReadBudget(limits).read(file.toString(), in);
    } catch (IOException e) {
      throw Contents.refused(
          SourceLocation.wholeOf(file.toString()),
          "cannot be read; check the path and the disk",
          "无法读取，请检查路径和磁盘");
    }
  }

  /** The document reader has the words for what cannot be opened. */
  static void requireReadable(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      Document.open(file);
    }
  }
}
