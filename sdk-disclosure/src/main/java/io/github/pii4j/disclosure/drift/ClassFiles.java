package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The class files of a folder or a jar, one at a time. */
final class ClassFiles {

  /** A class file cannot be that large and be loaded. */
  private static final BuildLimits LIMITS =
      new BuildLimits(16 << 20, 2L << 30, 500_000, 1, 500_000);

  private final ReadBudget budget = new ReadBudget(LIMITS);
  private final BiConsumer<String, byte[]> reader;
  private int taken;

  private ClassFiles(BiConsumer<String, byte[]> reader) {
    this.reader = reader;
  }

  static void read(Path classes, BiConsumer<String, byte[]> reader) {
    ClassFiles files = new ClassFiles(reader);
    try {
      if (Files.isDirectory(classes)) {
        files.folder(classes);
      } else {
        BuildFiles.requireReadable(classes);
        files.jar(classes);
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException broken) {
      throw Contents.refused(
          SourceLocation.wholeOf(classes.toString()),
          "is neither a folder of classes nor a sound jar; check the path, or build it anew",
          "既不是类文件目录，也不是完整的 jar；请检查路径或重新构建");
    }
    files.requireSome(classes);
  }

  /** Nothing is wrong with classes that are not there, and that would pass. */
  private void requireSome(Path classes) {
    if (taken == 0) {
      throw Contents.refused(
          SourceLocation.wholeOf(classes.toString()),
          "holds no class; build first, or check the path",
          "不含任何类文件；请先构建，或检查路径");
    }
  }

  private void folder(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(file -> isClass(file.toString())).sorted().toList();
    }
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file)) {
        take(file.toString(), in);
      }
    }
  }

  private void jar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        EntryName name = new EntryName(jar.toString(), entry.getName());
        if (isClass(entry.getName())) {
          try (InputStream in = zip.getInputStream(entry)) {
            take(name.source(), in);
          }
        }
      }
    }
  }

  private void take(String source, InputStream in) throws IOException {
    budget.entry(source);
    taken++;
    reader.accept(source, budget.read(source, in));
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }
}
