package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Problem;
import io.github.pii4j.document.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a table of SDKs: a heading, a row a line, cells parted by tabs; lines that begin with
 * {@code #} are remarks. No two rows may share an id, a name or a trace. The last column may be
 * left out.
 */
final class KnownSdkTable {

  private final String source;
  private final List<KnownSdk> sdks = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Integer> firstLines = new HashMap<>();
  private int columns;

  private KnownSdkTable(String source) {
    this.source = source;
  }

  /**
   * The rows, in the order of the table.
   *
   * @throws InvalidDocumentException with everything that is wrong, at its place
   */
  static List<KnownSdk> parse(String source, String text) {
    return parse(source, text, Set.of());
  }

  /**
   * The same of a table whose rows may belong to SDKs of another.
   *
   * @param others the ids of that other
   */
  static List<KnownSdk> parse(String source, String text, Set<String> others) {
    KnownSdkTable table = new KnownSdkTable(source);
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      table.line(i + 1, lines.get(i));
    }
    table.sdks.forEach(sdk -> table.requireKnown(sdk, others));
    if (!table.problems.isEmpty()) {
      throw new InvalidDocumentException(table.problems);
    }
    return List.copyOf(table.sdks);
  }

  private void line(int number, String text) {
    if (text.isBlank() || text.startsWith("#")) {
      return;
    }
    if (columns > 0) {
      row(number, text);
    } else {
      heading(number, text);
    }
  }

  private void heading(int number, String text) {
    boolean isShort = text.equals(KnownSdkColumn.SHORT_HEADING);
    columns = KnownSdkColumn.values().length - (isShort ? 1 : 0);
    if (!isShort && !text.equals(KnownSdkColumn.HEADING)) {
      String columns = KnownSdkColumn.HEADING.replace('\t', ' ');
      problem(
          number,
          "the first line must name the columns, parted by tabs: " + columns,
          "首行必须是以制表符分隔的列名：" + columns);
    }
  }

  private void row(int number, String text) {
    KnownSdkRow row = new KnownSdkRow(source, number, columns, text);
    row.read()
        .ifPresent(
            sdk -> {
              sdks.add(sdk);
              unique(number, sdk);
            });
    problems.addAll(row.problems());
  }

  private void unique(int number, KnownSdk sdk) {
    unique(number, "id " + sdk.id());
    unique(number, "en " + sdk.englishName());
    sdk.purls().forEach(purl -> unique(number, "purl " + purl));
    sdk.packages().forEach(name -> unique(number, "class " + name));
    sdk.nativeLibs().forEach(name -> unique(number, "library " + name));
  }

  /** What a row belongs to is a row too. */
  private void requireKnown(KnownSdk sdk, Set<String> others) {
    for (String id : sdk.belongsTo()) {
      if (!others.contains(id) && !firstLines.containsKey("id " + id)) {
        problem(
            firstLines.getOrDefault("id " + sdk.id(), 1),
            "belongs-to names " + id + ", which is the id of no row",
            "belongs-to 写有 " + id + "，但没有这个 id 的行");
      }
    }
  }

  private void unique(int number, String what) {
    Integer first = firstLines.putIfAbsent(what, number);
    if (first != null) {
      problem(
          number,
          what + " stands in line " + first + " already; one trace means one SDK",
          what + " 已在第 " + first + " 行出现；一个特征只能对应一个 SDK");
    }
  }

  private void problem(int number, String english, String chinese) {
    problems.add(new Problem(new SourceLocation(source, number, 1), new Message(english, chinese)));
  }
}
