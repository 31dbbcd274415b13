package io.github.pii4j.disclosure.cli;

import io.github.pii4j.document.Document;
import io.github.pii4j.policy.ProseFiles;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of the disk. */
record FileSource(Path file) implements DocumentSource {

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public boolean isMissing() {
    return Files.notExists(file);
  }

  @Override
  public CommandFailure whyMissing() {
    return Baselines.noSuchFile(file);
  }

  @Override
  public Document open() {
    return Document.open(file);
  }

  @Override
  public ProseFiles beside() {
    return ProseFiles.beside(file);
  }
}
