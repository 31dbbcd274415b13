package io.github.pii4j.maven;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import org.apache.maven.plugin.logging.Log;

/**
 * What the command wrote, in Maven's log, line by line: at the level of errors if the goal fails.
 */
record LogLines(Log log, boolean passed) {

  void write(ByteArrayOutputStream written) {
    written.toString(UTF_8).lines().forEach(this::write);
  }

  private void write(String line) {
    if (passed) {
      log.info(line);
    } else {
      log.error(line);
    }
  }
}
