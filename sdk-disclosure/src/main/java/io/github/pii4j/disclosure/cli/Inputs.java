package io.github.pii4j.disclosure.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens what a command was told to read. */
final class Inputs {

  private Inputs() {}

  /** A file, or standard input for {@code -}; closing the latter leaves it open. */
  static InputStream open(String source, InputStream standardInput) throws IOException {
    return source.equals("-") ? unclosable(standardInput) : open(Path.of(source));
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
