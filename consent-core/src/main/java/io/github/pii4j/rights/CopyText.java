package io.github.pii4j.rights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** A copy that is written item by item, so that it need not be held. Not thread-safe. */
abstract sealed class CopyText permits JsonCopyText, CsvCopyText {

  private final Appendable out;

  CopyText(Appendable out) {
    this.out = out;
  }

  abstract void begin();

  abstract void item(CopyItem item);

  abstract void end(RequestId request, Instant made);

  /** Writes on; what cannot be written ends the copy. */
  final void write(String text) {
    try {
      out.append(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
