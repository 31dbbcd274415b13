package io.github.pii4j.disclosure.cli;

import io.github.pii4j.document.Document;
import io.github.pii4j.document.DocumentLimits;
import io.github.pii4j.policy.ProseFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;

/** A path of a commit, such as {@code origin/main:privacy/policy.yaml}. */
record GitSource(GitRepository repository, String ref, String path) implements DocumentSource {

  @Override
  public String name() {
    return ref + ":" + path;
  }

  @Override
  public boolean isMissing() {
    repository.require(ref);
    return !repository.holds(name());
  }

  @Override
  public CommandFailure whyMissing() {
    return Baselines.noSuchPath(ref, path);
  }

  @Override
  public Document open() {
    if (isMissing()) {
      throw whyMissing();
    }
    if (!repository.isFile(name())) {
      throw Baselines.noFile(name());
    }
    if (repository.isLink(ref, path)) {
      throw Baselines.link(name());
    }
    byte[] content = repository.read(name(), limit());
    if (LargeFile.isPointer(content)) {
      throw Baselines.largeFile(ref, path);
    }
    try (InputStream in = new ByteArrayInputStream(content)) {
      return Document.open(name(), in, DocumentLimits.STANDARD);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ProseFiles beside() {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return name -> openBeside(ref + ":" + folder + name);
  }

  private InputStream openBeside(String object) throws IOException {
    if (!repository.holds(object)) {
      throw new NoSuchFileException(object);
    }
    return new ByteArrayInputStream(repository.read(object, limit()));
  }

  /** One byte more than may be, so that the document says itself that it is too large. */
  private static int limit() {
    return DocumentLimits.STANDARD.bytes() + 1;
  }
}
