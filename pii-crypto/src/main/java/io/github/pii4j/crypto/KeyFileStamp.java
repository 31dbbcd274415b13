package io.github.pii4j.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * Tells one generation of a file from the next without reading it.
 *
 * @param identity null where the file system has none
 */
record KeyFileStamp(@Nullable Object identity, FileTime modified, long bytes) {

  static KeyFileStamp of(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new KeyFileStamp(attributes.fileKey(), attributes.lastModifiedTime(), attributes.size());
  }
}
