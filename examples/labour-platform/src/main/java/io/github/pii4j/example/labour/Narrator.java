package io.github.pii4j.example.labour;

import java.io.PrintStream;

/** Tells the story, step by step, on one stream. */
final class Narrator {

  private final PrintStream out;
  private int step;

  Narrator(PrintStream out) {
    this.out = out;
  }

  void step(String title) {
    step++;
    out.print("\n" + step + ". " + title + "\n");
  }

  void tell(String subject, Object fact) {
    out.print("   " + subject + " ".repeat(Math.max(1, 26 - subject.length())) + fact + "\n");
  }

  void end(String line) {
    out.print("\n" + line + "\n");
    out.flush();
  }
}
