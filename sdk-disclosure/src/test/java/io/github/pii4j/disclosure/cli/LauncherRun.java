package io.github.pii4j.disclosure.cli;

/** One run of the launcher in a process of its own. */
record LauncherRun(int exitCode, String out, String err) {

  /** What {@code -Xlog:class+load} says first of a class whose name holds {@code part}. */
  String loaded(String part) {
    return out.lines()
        .filter(line -> line.contains("[class,load]") && line.contains(part))
        .findFirst()
        .orElse("");
  }
}
