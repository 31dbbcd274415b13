package io.github.pii4j.disclosure.importer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The words by which published lists call their fields: a dated table of labels, and one of the
 * shapes that labels take where a colon or a table makes plain that they are labels. For one
 * thread.
 */
final class FieldLabels {

  private static final int LONGEST = 24;

  /** Letters of a label that need not be known, and those of its end that must be. */
  private static final int MOST_UNKNOWN = 4;

  private static final int SHORTEST_END = 2;

  /** Tables ask about the same words in every row. */
  private static final int REMEMBERED = 2_000;

  private static final Pattern NUMBER_SIGN = Pattern.compile("\\s*(?:#|№)\\s*");
  private static final Pattern ALONE =
      Pattern.compile(
          "[\\p{IsHan}a-zA-Z"
              + " /、]{3,18}(?:名称|名稱|主体|公司|类型|類型|种类|种類|字段|信息|資訊|数据|资料|資料|目的|用途|场景|場景|方式|途径|链接|連結|鏈接|地址|网址|政策|規則|规则|平台|版本|权限)");

  private record Form(String meaning, Pattern shape) {}

  private final Map<String, ListField> byLabel = new HashMap<>();
  private final List<Form> forms = new ArrayList<>();
  private final Map<String, String> meanings = new HashMap<>();
  private final LabelWords words = new LabelWords(rows("label-words.tsv"));

  private FieldLabels() {}

  static FieldLabels bundled() {
    FieldLabels labels = new FieldLabels();
    rows("labels.tsv").forEach(labels::add);
    rows("label-forms.tsv").forEach(labels::addForm);
    return labels;
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    String folded = LabelText.fold(cells[1]);
    if (cells.length != 3 || byLabel.put(folded, ListField.valueOf(cells[0])) != null) {
      throw new IllegalStateException("labels.tsv: not three cells, or twice: " + line);
    }
  }

  private void addForm(String line) {
    String[] cells = line.split("\t", -1);
    forms.add(new Form(cells[0], Pattern.compile(cells[1])));
  }

  private static Stream<String> rows(String table) {
    try (InputStream in = FieldLabels.class.getResourceAsStream(table)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + table);
      }
      return new String(in.readAllBytes(), UTF_8).lines().filter(FieldLabels::isRow);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRow(String line) {
    return !line.isEmpty() && !line.matches("(?:#|field\t|meaning\t|role\t).*");
  }

  /** A label of the table, which is one wherever it stands. */
  Optional<ListField> exact(String label) {
    return isShort(label)
        ? Optional.ofNullable(byLabel.get(LabelText.fold(label)))
        : Optional.empty();
  }

  /** What a label before a colon or in a table asks for. */
  Optional<ListField> find(String label) {
    return exact(label)
        .or(() -> meaning(label).filter(FieldLabels::isField).map(ListField::valueOf));
  }

  /** Whether it asks for something that a registry has no field for. */
  boolean isOther(String label) {
    return exact(label).isEmpty() && meaning(label).filter("OTHER"::equals).isPresent();
  }

  /** Whether it asks if the item or permission beside it can be left out. */
  boolean isProvision(String label) {
    return exact(label).isEmpty() && meaning(label).filter("PROVISION"::equals).isPresent();
  }

  /** Whether lists use it as a label at all. */
  boolean isLabel(String text) {
    return exact(text).isPresent() || meaning(text).isPresent();
  }

  /**
   * A label that stands alone on its line, so that no colon tells it from a value: one of the
   * table, or one that is made of words of labels and ends like one.
   */
  Optional<ListField> alone(String line) {
    boolean ends = ALONE.matcher(line).matches();
    return exact(line).or(() -> ends ? find(line) : Optional.empty());
  }

  /**
   * What the end of a label asks for whose beginning is not known, for the head of a table: 顺带用到的
   * 个人信息.
   */
  Optional<ListField> byEnd(String label) {
    String folded = isShort(label) && !isLabel(label) ? LabelText.foldJoined(label) : "";
    for (int cut = 1; cut <= MOST_UNKNOWN && cut + SHORTEST_END <= folded.length(); cut++) {
      Optional<ListField> end = LabelMeaning.ofEnd(words.of(folded.substring(cut)));
      if (end.isPresent()) {
        return end;
      }
    }
    return Optional.empty();
  }

  private Optional<String> meaning(String label) {
    if (label.isBlank() || !isShort(label)) {
      return Optional.empty();
    }
    if (meanings.size() > REMEMBERED) {
      meanings.clear();
    }
    return Optional.of(meanings.computeIfAbsent(label, this::matching)).filter(it -> !it.isEmpty());
  }

  private String matching(String label) {
    String folded = LabelText.fold(label);
    if (folded.length() > LONGEST) {
      return "";
    }
    if (folded.isEmpty()) {
      return NUMBER_SIGN.matcher(label).matches() ? LabelMeaning.OTHER : "";
    }
    return forms.stream()
        .filter(form -> form.shape().matcher(folded).matches())
        .findFirst()
        .map(Form::meaning)
        .or(() -> LabelMeaning.of(words.of(LabelText.foldJoined(label))))
        .orElse("");
  }

  private static boolean isField(String meaning) {
    return !meaning.equals("OTHER") && !meaning.equals("PROVISION");
  }

  private static boolean isShort(String label) {
    return label.length() <= LONGEST * 2;
  }

  /** How much of the end of {@code before} belongs to the label {@code rest}: 个人 | 信息收集类型. */
  int brokenOff(String before, String rest) {
    for (int length = Math.min(before.length(), LONGEST); length > 0; length--) {
      String start = before.substring(before.length() - length);
      boolean word =
          length == before.length() || !isLetter(before.charAt(before.length() - length - 1));
      if (word && isLetter(start.charAt(0)) && exact(start + rest).isPresent()) {
        return length;
      }
    }
    return 0;
  }

  private static boolean isLetter(char next) {
    return Character.isLetterOrDigit(next);
  }
}
