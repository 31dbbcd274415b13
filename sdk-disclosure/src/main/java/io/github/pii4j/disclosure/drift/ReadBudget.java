package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What may still be unpacked of one archive; a zip bomb uses it up and is refused. */
final class ReadBudget {

  private final BuildLimits limits;
  private long bytes;
  private int entries;

  ReadBudget(BuildLimits limits) {
    this.limits = limits;
  }

  void entry(String source) {
    if (++entries > limits.entries()) {
      throw Contents.refused(
          SourceLocation.wholeOf(source),
          "holds more than " + limits.entries() + " files, the limit; name the archives in it",
          "包含的文件超过 " + limits.entries() + " 个的上限；请分别指定其中的归档");
    }
  }

  void depth(String source, int depth) {
    if (depth > limits.depth()) {
      throw Contents.refused(
          SourceLocation.wholeOf(source),
          "lies in more than " + limits.depth() + " archives, the limit; name it by itself",
          "嵌套在超过 " + limits.depth() + " 层的归档中；请单独指定");
    }
  }

  /** All of a stream, unless it is larger than one file may be. */
  byte[] read(String source, InputStream in) throws IOException {
    byte[] all = counted(source, in).readNBytes(limits.entryBytes() + 1);
    if (all.length > limits.entryBytes()) {
      throw Contents.refused(
          SourceLocation.wholeOf(source),
          "larger than " + limits.entryBytes() + " bytes, the limit for one file",
          "超过单个文件 " + limits.entryBytes() + " 字节的上限");
    }
    return all;
  }

  /** The stream, which is refused where the archive has used up what may be read of it. */
  InputStream counted(String source, InputStream in) {
    return new Counted(source, in);
  }

  private void spend(String source, long more) {
    bytes += Math.max(0, more);
    if (bytes > limits.totalBytes()) {
      throw Contents.refused(
          SourceLocation.wholeOf(source),
          "the archive unpacks to more than " + limits.totalBytes() + " bytes, the limit",
          "归档解压后超过 " + limits.totalBytes() + " 字节的上限");
    }
  }

  private final class Counted extends FilterInputStream {
    private final String source;

    Counted(String source, InputStream in) {
      super(in);
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      spend(source, next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      spend(source, read);
      return read;
    }
  }
}
