package io.github.pii4j.disclosure.importer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words by which published lists call their fields: a dated table. */
final class FieldLabels {

  private static final int LONGEST = 24;

  private final Map<String, ListField> byLabel = new HashMap<>();

  private FieldLabels() {}

  static FieldLabels bundled() {
    FieldLabels labels = new FieldLabels();
    table().lines().filter(FieldLabels::isRow).forEach(labels::add);
    return labels;
  }

  private static boolean isRow(String line) {
    return !line.isEmpty() && !line.startsWith("#") && !line.startsWith("field\t");
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3 || byLabel.put(fold(cells[1]), ListField.valueOf(cells[0])) != null) {
      throw new IllegalStateException("labels.tsv: not three cells, or twice: " + line);
    }
  }

  private static String table() {
    try (InputStream in = FieldLabels.class.getResourceAsStream("labels.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks labels.tsv");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<ListField> find(String label) {
    return label.length() > LONGEST * 2
        ? Optional.empty()
        : Optional.ofNullable(byLabel.get(fold(label)));
  }

  /** How much of the end of {@code before} belongs to the label {@code rest}: 个人 | 信息收集类型. */
  int brokenOff(String before, String rest) {
    for (int length = Math.min(before.length(), LONGEST); length > 0; length--) {
      String start = before.substring(before.length() - length);
      if (Character.isLetter(start.charAt(0)) && byLabel.containsKey(fold(start + rest))) {
        return length;
      }
    }
    return 0;
  }

  /** Letters and digits only, of one case and width; what stands in brackets is a remark. */
  static String fold(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return plain.replaceAll("\\([^()]*\\)$", "").replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
