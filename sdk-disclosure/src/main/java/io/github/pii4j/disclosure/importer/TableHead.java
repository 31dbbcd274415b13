package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The labels at the head of a table, in one row or in two. */
final class TableHead {

  private static final Set<ListField> NAMING = EnumSet.of(ListField.NAME, ListField.OPERATOR);
  private static final int LONGEST_LABEL = 24;
  private static final Pattern PLATFORM =
      Pattern.compile("(?i)(?:android|安卓|ios|苹果|蘋果|鸿蒙|鴻蒙|harmonyos)\\s?(?:端|版|系统|平台)?");
  private static final Pattern TICK = Pattern.compile("(?i)\\s*(?:√|✓|✔|☑|●|是|有|支持|适用|y|yes)\\s*");
  private static final Set<ListField> OF_ONE = EnumSet.of(ListField.ITEMS, ListField.PERMISSIONS);

  private final FieldLabels labels;
  private final List<String> texts;
  private final List<TableCell> cells;
  private final Map<Integer, ListField> fields;
  private final int provisionColumn;

  private TableHead(
      FieldLabels labels,
      List<String> texts,
      List<TableCell> cells,
      Map<Integer, ListField> fields) {
    this.labels = labels;
    this.texts = texts;
    this.cells = cells;
    this.fields = Map.copyOf(fields);
    provisionColumn =
        IntStream.range(0, texts.size())
            .filter(column -> labels.isProvision(texts.get(column)))
            .findFirst()
            .orElse(-1);
  }

  /**
   * Whether half of the cells are labels and they name SDKs.
   *
   * @param ofOne whether the table is known to be about one SDK, so that it need name none
   */
  static boolean isOne(TableRow row, FieldLabels labels, boolean ofOne) {
    List<TableCell> cells = row.cells();
    long known = cells.stream().filter(cell -> labels.isLabel(cell.text())).count();
    boolean names = cells.stream().anyMatch(cell -> is(NAMING, cell, labels));
    boolean one = ofOne && cells.stream().anyMatch(cell -> is(OF_ONE, cell, labels));
    if (known < 2 || !(names || one) || row.isOneCell()) {
      return false;
    }
    return known * 2 >= cells.size() || cells.stream().allMatch(TableHead::mayBeLabel);
  }

  private static boolean mayBeLabel(TableCell cell) {
    String text = cell.text();
    return text.length() <= LONGEST_LABEL
        && !text.matches("[0-9.]+")
        && ValueLook.of(text).isEmpty()
        && !ValueLook.isWeb(text);
  }

  /**
   * The head of a table whose labels are not known but whose values tell that it lists SDKs.
   *
   * @param below the rows under {@code row}
   */
  static boolean isGuessed(TableRow row, List<TableRow> below, FieldLabels labels) {
    boolean mayBe =
        row.size() > 2 && !row.isOneCell() && row.cells().stream().allMatch(TableHead::mayBeLabel);
    if (!mayBe || below.isEmpty()) {
      return false;
    }
    TableHead head = of(row, labels);
    return new ColumnJudge(labels, head.texts, head.fields, below).guessesNames();
  }

  private static boolean is(Set<ListField> fields, TableCell cell, FieldLabels labels) {
    return labels.find(cell.text()).filter(fields::contains).isPresent();
  }

  static TableHead of(TableRow row, FieldLabels labels) {
    List<String> texts = row.cells().stream().map(TableCell::text).toList();
    return new TableHead(labels, texts, List.copyOf(row.cells()), fields(labels, texts));
  }

  private static Map<Integer, ListField> fields(FieldLabels labels, List<String> texts) {
    Map<Integer, ListField> fields = new HashMap<>();
    for (int column = 0; column < texts.size(); column++) {
      int at = column;
      labels.find(texts.get(column)).ifPresent(field -> fields.put(at, field));
    }
    return fields;
  }

  /**
   * What its columns hold as far as their values tell too; columns that only they tell are noted.
   */
  TableHead judgedBy(List<TableRow> below, RowCollector notes) {
    ColumnJudge judge = new ColumnJudge(labels, texts, fields, below);
    if (!fields.containsValue(ListField.NAME) && !fields.containsValue(ListField.OPERATOR)) {
      judge.guessesNames();
    }
    TableHead judged = new TableHead(labels, texts, cells, judge.fields());
    for (int column : judge.guessed()) {
      judged.noteGuess(column, notes);
    }
    return judged;
  }

  private void noteGuess(int column, RowCollector notes) {
    ListField field = fields.getOrDefault(column, ListField.NAME);
    notes.note(
        cells.get(column).line(),
        "the column \""
            + label(column)
            + "\" is read as "
            + Words.english(field)
            + " because of what stands in it; check it",
        "“" + label(column) + "”列按其内容视为" + Words.chinese(field) + "，请核对");
  }

  /** Whether {@code next} divides columns of this head: cells that span both rows, and labels. */
  boolean isDividedBy(TableRow next) {
    boolean spans = false;
    boolean divides = false;
    for (int column = 0; column < cells.size(); column++) {
      TableCell cell = next.cell(column);
      boolean same = cell.isSameAs(cells.get(column));
      spans |= same;
      boolean label =
          labels.isLabel(cell.text())
              || labels.find(divided(texts.get(column), cell.text())).isPresent();
      divides |= !same && label && !cell.isBlank();
      if (!same && !cell.isBlank() && !label) {
        return false;
      }
    }
    return spans && divides;
  }

  TableHead dividedBy(TableRow next) {
    List<String> divided = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      divided.add(divided(texts.get(column), next.cell(column).text()));
    }
    return new TableHead(labels, divided, cells, fields(labels, divided));
  }

  /** 收集类型 below 个人信息 is a label only with what it divides. */
  private String divided(String top, String below) {
    boolean both = labels.find(below).isEmpty() && labels.find(top + below).isPresent();
    return below.isBlank() || below.equals(top) ? top : both ? top + below : below;
  }

  int width() {
    return texts.size();
  }

  String label(int column) {
    return texts.get(column);
  }

  /** The label as it is read, without marks. */
  String shown(int column) {
    return label(column).replace("**", "").replaceAll("(?<=\\w)\n(?=\\w)", " ").replace("\n", "");
  }

  Optional<ListField> field(int column) {
    return Optional.ofNullable(fields.get(column));
  }

  /** The column of {@code field}, or -1. */
  int column(ListField field) {
    for (int column = 0; column < width(); column++) {
      if (fields.get(column) == field) {
        return column;
      }
    }
    return -1;
  }

  /** The platforms of a row, where each has a column of its own with ticks; empty if none has. */
  String ticked(TableRow row) {
    List<String> ticked = new ArrayList<>();
    for (int column = 0; column < width(); column++) {
      boolean platform = PLATFORM.matcher(label(column)).matches();
      if (platform && TICK.matcher(row.cell(column).text()).matches()) {
        ticked.add(shown(column));
      }
    }
    return String.join("、", ticked);
  }

  /** The column that says whether a row can be left out, or -1. */
  int provisionColumn() {
    return provisionColumn;
  }

  /** Columns whose label nothing answers. */
  List<TableCell> unknown() {
    List<TableCell> unknown = new ArrayList<>();
    for (int column = 0; column < width(); column++) {
      boolean answered =
          field(column).isPresent()
              || labels.isProvision(label(column))
              || PLATFORM.matcher(label(column)).matches();
      if (!answered && !label(column).isBlank()) {
        unknown.add(new TableCell(cells.get(column).line(), label(column), column));
      }
    }
    return unknown;
  }
}
