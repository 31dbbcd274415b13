package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens what a command was told to read. */
final class Inputs {

  private static final int MOST_BYTES = 16 << 20;

  private Inputs() {}

  /** A file, or standard input for {@code -}; closing the latter leaves it open. */
  static InputStream open(String source, InputStream standardInput) throws IOException {
    if (source.isBlank()) {
      throw emptyPath();
    }
    return source.equals("-") ? unclosable(standardInput) : open(Path.of(source));
  }

  static CommandFailure emptyPath() {
    return CommandFailure.usage("the path is empty; name a file or folder", "路径为空；请指定文件或目录");
  }

  /** The text of a file, UTF-8, unless it is far too large to be meant. */
  static String text(Path file) {
    try (InputStream in = open(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw CommandFailure.usage(
            file + ": larger than " + MOST_BYTES + " bytes; name another file",
            file + "：超过 " + MOST_BYTES + " 字节；请指定其他文件");
      }
      return new String(bytes, UTF_8);
    } catch (IOException e) {
      throw CommandFailure.usage(
          file + ": cannot be read; check the path and the disk", file + "：无法读取；请检查路径和磁盘");
    }
  }

  private static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw CommandFailure.usage(file + ": is a folder; name a file", file + "：是一个目录，请指定文件");
    }
    try {
      return Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw CommandFailure.usage(file + ": no such file; check the path", file + "：文件不存在，请检查路径");
    } catch (AccessDeniedException e) {
      throw CommandFailure.usage(
          file + ": may not be read; check its permissions", file + "：没有读取权限，请检查文件权限");
    }
  }

  private static InputStream unclosable(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return in.read(buffer, offset, length);
      }

      @Override
      public void close() {}
    };
  }
}
