package io.github.pii4j.disclosure.cli;

import java.util.ArrayList;
import java.util.List;

/** The shell lines of a job's file: one-line values and folded ones, which is what ours have. */
final class JobSteps {

  private static final String FOLDED = ">-";

  private final List<String> lines;
  private final List<String> steps = new ArrayList<>();

  private JobSteps(String text) {
    lines = text.lines().toList();
  }

  /** The values of {@code run:}. */
  static List<String> ofGithub(String text) {
    JobSteps job = new JobSteps(text);
    for (int i = 0; i < job.lines.size(); i++) {
      String line = job.lines.get(i).strip();
      if (line.startsWith("run: ")) {
        job.add(line.substring("run: ".length()), i);
      }
    }
    return job.steps;
  }

  /** The elements of {@code script:}. */
  static List<String> ofGitlab(String text) {
    JobSteps job = new JobSteps(text);
    int script = job.lines.indexOf("  script:");
    for (int i = script + 1; job.indent(i) > 2; i++) {
      String line = job.lines.get(i).strip();
      if (line.startsWith("- ")) {
        job.add(line.substring("- ".length()), i);
      }
    }
    return job.steps;
  }

  private void add(String value, int at) {
    steps.add(value.equals(FOLDED) ? folded(at) : value);
  }

  private String folded(int at) {
    List<String> parts = new ArrayList<>();
    for (int i = at + 1; i < lines.size() && indent(i) > indent(at); i++) {
      parts.add(lines.get(i).strip());
    }
    return String.join(" ", parts);
  }

  private int indent(int line) {
    String text = lines.get(line);
    return text.length() - text.stripLeading().length();
  }
}
