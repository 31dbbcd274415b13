package io.github.pii4j.crypto.cli;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The environment, the file descriptors and the terminal of this process. */
final class ThisProcess implements Surroundings {

  private static final Path DESCRIPTORS = Path.of("/dev/fd");

  @Override
  public @Nullable String variable(String name) {
    return System.getenv(name);
  }

  @Override
  public InputStream descriptor(int number) throws IOException {
    return Files.newInputStream(DESCRIPTORS.resolve(Integer.toString(number)));
  }

  /** From JDK 22 on there is always a console; without a terminal it reads standard input. */
  @Override
  @SuppressWarnings("SystemConsoleNull")
  public char @Nullable [] type(String prompt) {
    Console console = System.console();
    return console == null ? null : console.readPassword("%s", prompt);
  }
}
