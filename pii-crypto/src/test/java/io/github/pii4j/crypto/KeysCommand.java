package io.github.pii4j.crypto;

import java.util.spi.ToolProvider;

/** What {@code pii4j keys} runs, in a process of its own. */
final class KeysCommand {

  private KeysCommand() {}

  /** The words after {@code pii4j keys}. */
  public static void main(String[] arguments) {
    ToolProvider tool = ToolProvider.findFirst("pii4j-keys").orElseThrow();
    System.exit(tool.run(System.out, System.err, arguments));
  }
}
