package io.github.pii4j.disclosure.cli;

import io.github.pii4j.document.Document;
import io.github.pii4j.policy.ProseFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where one version of a document is read from: a file, or a path of a git commit. */
interface DocumentSource {

  /** As it was named. */
  String name();

  /** Whether it is known to hold nothing: there is no such file, or the commit lacks it. */
  boolean isMissing();

  /** Says that it is missing, and what to do. */
  CommandFailure whyMissing();

  /**
   * Reads it.
   *
   * @throws CommandFailure if it cannot be had; says how to get it
   */
  Document open();

  /** The files in the same folder. */
  ProseFiles beside();

  /**
   * What {@code name} means: a file if there is one, else {@code REF:PATH} of the repository.
   *
   * @param near a file or folder inside the work tree, in which git is asked
   */
  static DocumentSource parse(String name, Path near) {
    if (name.isBlank()) {
      throw Inputs.emptyPath();
    }
    int colon = name.indexOf(':');
    boolean drive = colon == 1 && Character.isLetter(name.charAt(0));
    if (colon < 1 || drive || Files.exists(Path.of(name))) {
      return new FileSource(Path.of(name));
    }
    return new GitSource(
        new GitRepository(folder(near)), name.substring(0, colon), name.substring(colon + 1));
  }

  private static Path folder(Path near) {
    Path absolute = near.toAbsolutePath();
    Path parent = absolute.getParent();
    return Files.isDirectory(absolute) || parent == null ? absolute : parent;
  }
}
