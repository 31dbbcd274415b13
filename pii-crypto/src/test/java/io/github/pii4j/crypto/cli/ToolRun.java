package io.github.pii4j.crypto.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** One run of the tool: what came back. */
record ToolRun(int exitCode, String out, String err) {

  static ToolRun of(Surroundings surroundings, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = new KeysTool(surroundings).run(new PrintWriter(out), new PrintWriter(err), args);
    return new ToolRun(code, out.toString(), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }
}
