package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

/** One run of the command in this JVM: what it was given and what came back. */
record CommandRun(int exitCode, String out, String err) {

  static CommandRun of(String... args) {
    return withInput("", args);
  }

  static CommandRun withInput(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Pii4j.run(
            List.of(args),
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            out,
            err,
            Locale.ENGLISH);
    return new CommandRun(code, out.toString(UTF_8), err.toString(UTF_8));
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
