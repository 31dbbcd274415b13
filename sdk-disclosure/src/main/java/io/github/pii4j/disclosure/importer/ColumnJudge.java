package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Judges the columns of a table by their values too: which of two names is the company, and what a
 * column holds whose label is not known.
 */
final class ColumnJudge {

  private static final Pattern KIND = Pattern.compile("类型|类别|种类|類型|類別");
  private static final Pattern ITEM = Pattern.compile("字段|明细|内容|范围|具体");

  private final FieldLabels labels;
  private final List<String> texts;
  private final List<TableRow> rows;
  private final Map<Integer, ListField> fields;
  private final Set<Integer> guessed = new TreeSet<>();

  ColumnJudge(
      FieldLabels labels, List<String> texts, Map<Integer, ListField> fields, List<TableRow> rows) {
    this.labels = labels;
    this.texts = texts;
    this.rows = rows;
    this.fields = new HashMap<>(fields);
  }

  /** The field of each column that has one. */
  Map<Integer, ListField> fields() {
    unknown();
    byEnds();
    companyAmongNames();
    nameAmongCompanies();
    nameInFront();
    onlyOne(ListField.NAME);
    onlyOne(ListField.OPERATOR);
    kindsBesideItems();
    return fields;
  }

  /** The columns of these that only their values tell. */
  Set<Integer> guessed() {
    return guessed;
  }

  private void unknown() {
    for (int column = 0; column < texts.size(); column++) {
      int at = column;
      boolean asked = fields.containsKey(column) || labels.isLabel(texts.get(column));
      if (!asked) {
        values(column)
            .look()
            .filter(field -> !fields.containsValue(field))
            .ifPresent(field -> guess(at, field));
      }
    }
  }

  /** Columns whose labels end like labels. */
  private void byEnds() {
    for (int column = 0; column < texts.size(); column++) {
      int at = column;
      Optional<ListField> end =
          fields.containsKey(column) ? Optional.empty() : labels.byEnd(texts.get(column));
      end.filter(field -> !fields.containsValue(field)).ifPresent(field -> guess(at, field));
    }
  }

  /** In a table of companies that has no name, the first column may hold the names. */
  private void nameInFront() {
    boolean nameless = columns(ListField.NAME).isEmpty() && !columns(ListField.OPERATOR).isEmpty();
    for (int column = 0; nameless && column < texts.size(); column++) {
      boolean free = !fields.containsKey(column) && !labels.isLabel(texts.get(column));
      if (free && values(column).mayBeNames()) {
        guess(column, ListField.NAME);
      }
      nameless = !free && !fields.containsKey(column);
    }
  }

  private void guess(int column, ListField field) {
    fields.put(column, field);
    guessed.add(column);
  }

  /** 名称 and 产品, where one of them holds companies. */
  private void companyAmongNames() {
    List<Integer> names = columns(ListField.NAME);
    if (names.size() > 1 && columns(ListField.OPERATOR).isEmpty()) {
      names.stream()
          .filter(column -> values(column).companies() >= 0.8)
          .findFirst()
          .ifPresent(column -> fields.put(column, ListField.OPERATOR));
    }
  }

  /** 第三方名称 beside 公司名称: the one that holds no companies names the SDK. */
  private void nameAmongCompanies() {
    List<Integer> companies = columns(ListField.OPERATOR);
    if (!columns(ListField.NAME).isEmpty() || companies.isEmpty()) {
      return;
    }
    boolean alone = companies.size() == 1;
    companies.stream()
        .filter(column -> values(column).companies() < 0.3)
        .filter(column -> !alone || values(column).share(Headings::isSdk) >= 0.5)
        .findFirst()
        .ifPresent(column -> fields.put(column, ListField.NAME));
  }

  /** The first name counts, and the column with the most companies. */
  private void onlyOne(ListField field) {
    List<Integer> columns = columns(field);
    if (columns.size() > 1) {
      int kept =
          field == ListField.NAME
              ? columns.get(0)
              : columns.stream()
                  .max(Comparator.comparingDouble(column -> values(column).companies()))
                  .orElse(columns.get(0));
      columns.stream().filter(column -> column != kept).forEach(fields::remove);
    }
  }

  /** 个人信息类型 beside 个人信息字段 only says of which kind those are. */
  private void kindsBesideItems() {
    List<Integer> columns = columns(ListField.ITEMS);
    boolean named = columns.stream().anyMatch(this::namesItems);
    columns.stream()
        .filter(column -> named && KIND.matcher(texts.get(column)).find() && !namesItems(column))
        .forEach(fields::remove);
  }

  private boolean namesItems(int column) {
    return ITEM.matcher(texts.get(column)).find();
  }

  private List<Integer> columns(ListField field) {
    List<Integer> columns = new ArrayList<>();
    for (int column = 0; column < texts.size(); column++) {
      if (fields.get(column) == field) {
        columns.add(column);
      }
    }
    return columns;
  }

  private ColumnValues values(int column) {
    return ColumnValues.of(rows, column);
  }

  /**
   * Whether the values alone tell that this is a list of SDKs: a column of companies, one of links
   * or data, and one that may be names, which is then taken for them.
   */
  boolean guessesNames() {
    unknown();
    boolean more =
        fields.containsValue(ListField.POLICY_LINK) || fields.containsValue(ListField.ITEMS);
    boolean list = fields.containsValue(ListField.OPERATOR) && more;
    for (int column = 0; list && column < texts.size(); column++) {
      boolean free = !fields.containsKey(column) && !labels.isLabel(texts.get(column));
      if (!fields.containsValue(ListField.NAME) && free && values(column).mayBeNames()) {
        guess(column, ListField.NAME);
      }
    }
    return list && fields.containsValue(ListField.NAME);
  }
}
