package io.github.pii4j.crypto;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A disk that writes down what it is asked, and can refuse to make a file durable. */
final class WatchedDisk extends KeyFileDisk {

  private final List<String> asked = new ArrayList<>();
  private boolean forceFails;

  /** What it was asked since it was last told, in order. */
  List<String> asked() {
    List<String> all = List.copyOf(asked);
    asked.clear();
    return all;
  }

  void failToForce() {
    forceFails = true;
  }

  @Override
  KeyFileDraft create(Path file) throws IOException {
    asked.add("create " + file.getFileName());
    return new WatchedDraft(super.create(file), file);
  }

  @Override
  void rename(Path file, Path target) throws IOException {
    asked.add("rename " + file.getFileName() + " to " + target.getFileName());
    super.rename(file, target);
  }

  @Override
  void forceFolder(Path file) throws IOException {
    asked.add("force the folder of " + file.getFileName());
    super.forceFolder(file);
  }

  /** A file of this disk. */
  private final class WatchedDraft implements KeyFileDraft {

    private final KeyFileDraft draft;
    private final Path path;

    WatchedDraft(KeyFileDraft draft, Path path) {
      this.draft = draft;
      this.path = path;
    }

    @Override
    public void write(byte[] generation) throws IOException {
      asked.add("write " + path.getFileName());
      draft.write(generation);
    }

    @Override
    public void force() throws IOException {
      asked.add("force " + path.getFileName() + " of " + Files.size(path) + " bytes");
      if (forceFails) {
        throw new IOException("not now");
      }
      draft.force();
    }

    @Override
    public void close() throws IOException {
      draft.close();
    }
  }
}
