package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a command puts a page. */
final class PageFile {

  private PageFile() {}

  /** Into a file, or to standard output if none is named. */
  static void write(Console console, @Nullable Path target, String page) {
    if (target == null) {
      console.out().print(page);
      return;
    }
    try {
      Files.writeString(target, page, UTF_8);
      console.line(console.say("wrote ", "已生成 ") + target);
    } catch (IOException e) {
      throw CommandFailure.usage(
          target + ": cannot be written; check that its folder exists and you may write to it",
          target + "：无法写入；请检查目录是否存在且可写");
    }
  }
}
