package io.github.pii4j.disclosure.cli;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRules;
import java.util.List;
import java.util.Set;

/** The tables that every check of a document needs. */
final class Tables {

  private static final Set<String> NEEDED_BY = Set.of("diff", "lint", "drift");

  private Tables() {}

  /** Reads them beside the main thread, which meanwhile reads the arguments and the document. */
  static void readAheadFor(List<String> args) {
    List<String> called = Commands.calledBy(args);
    if (called.size() == 1 && NEEDED_BY.containsAll(called)) {
      Thread reader = new Thread(Tables::read, "pii4j-tables");
      reader.setDaemon(true);
      reader.start();
    }
  }

  /** Each is kept where it is asked for. */
  private static void read() {
    Object unused = List.of(SdkRules.book(), Catalogue.bundled());
  }
}
