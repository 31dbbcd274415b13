package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.regex.Pattern;

/** The pointer that Git LFS commits in place of a file which it keeps elsewhere. */
final class LargeFile {

  /** A pointer is shorter than this, by its specification. */
  private static final int LIMIT = 1024;

  private static final Pattern POINTER =
      Pattern.compile("(?s)version [^\n]*git-lfs[^\n]*\n.*oid sha256:[0-9a-f]{64}\n.*");

  private LargeFile() {}

  static boolean isPointer(byte[] content) {
    return content.length < LIMIT && POINTER.matcher(new String(content, US_ASCII)).matches();
  }
}
