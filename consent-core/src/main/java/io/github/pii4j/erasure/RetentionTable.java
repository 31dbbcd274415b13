package io.github.pii4j.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Period;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The rules that ship with this release. */
final class RetentionTable {

  private static final String RESOURCE = "cn-retention.tsv";

  private RetentionTable() {}

  static RetentionRule rule(String id) {
    RetentionRule rule = Bundled.BY_ID.get(id);
    if (rule == null) {
      throw new IllegalArgumentException(
          "there is no such retention rule; there are " + Bundled.BY_ID.keySet());
    }
    return rule;
  }

  static Map<String, RetentionRule> all() {
    return Bundled.BY_ID;
  }

  private static Map<String, RetentionRule> read() {
    Map<String, RetentionRule> byId = new TreeMap<>();
    text()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split("\t", -1))
        .forEach(cells -> byId.put(cells[0], rule(cells)));
    return byId;
  }

  private static RetentionRule rule(String[] cells) {
    return new RetentionRule(
        cells[0],
        RetentionRule.Bound.valueOf(cells[2].toUpperCase(Locale.ROOT)),
        Period.parse(cells[1]),
        cells[3],
        cells[4]);
  }

  private static String text() {
    try (InputStream in = RetentionTable.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + RESOURCE);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads the bundled rules once, when first asked for. */
  private static final class Bundled {
    static final Map<String, RetentionRule> BY_ID = read();
  }
}
