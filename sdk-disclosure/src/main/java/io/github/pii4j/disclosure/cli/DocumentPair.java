package io.github.pii4j.disclosure.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Two versions of a document, read at the same time: to read them is most of a short run. */
record DocumentPair(SubjectDocument before, SubjectDocument after) {

  /**
   * Reads both.
   *
   * @throws CommandFailure if one cannot be had; the first one's reason if both cannot
   * @throws io.github.pii4j.document.UnreadableDocumentException likewise
   */
  static DocumentPair open(DocumentSource before, DocumentSource after) {
    FutureTask<SubjectDocument> other = new FutureTask<>(() -> SubjectDocument.open(after));
    Thread reader = new Thread(other, "pii4j-reader");
    reader.setDaemon(true);
    reader.start();
    return new DocumentPair(SubjectDocument.open(before), result(other));
  }

  private static SubjectDocument result(FutureTask<SubjectDocument> reading) {
    try {
      return reading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandFailure.usage("interrupted while reading", "读取时被中断");
    } catch (ExecutionException e) {
      throw asThrown(e);
    }
  }

  private static RuntimeException asThrown(ExecutionException wrapped) {
    if (wrapped.getCause() instanceof Error error) {
      throw error;
    }
    return wrapped.getCause() instanceof RuntimeException failure
        ? failure
        : new IllegalStateException(wrapped);
  }
}
