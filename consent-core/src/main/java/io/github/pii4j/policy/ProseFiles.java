package io.github.pii4j.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the full text of a policy is read from: a folder, or a commit. */
@FunctionalInterface
public interface ProseFiles {

  /**
   * Opens a file.
   *
   * @param path relative to the folder of the policy, with forward slashes, never out of it
   * @throws java.nio.file.NoSuchFileException if there is none
   * @throws AccessDeniedException if it may not be read
   * @throws IOException if it cannot be read
   */
  InputStream open(String path) throws IOException;

  /** The files in the folder of a policy file; links that lead out of it are not followed. */
  static ProseFiles beside(Path policyFile) {
    Path policy = policyFile.toAbsolutePath().normalize();
    return path -> openInside(policy.resolveSibling(""), path);
  }

  private static InputStream openInside(Path folder, String path) throws IOException {
    Path file = folder.resolve(path).toRealPath();
    if (!file.startsWith(folder.toRealPath()) || !Files.isRegularFile(file)) {
      throw new AccessDeniedException(path);
    }
    return Files.newInputStream(file);
  }
}
