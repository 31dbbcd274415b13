package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Problem;
import io.github.pii4j.document.SourceLocation;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One line of a table of SDKs, with every mistake at its cell. */
final class KnownSdkRow {

  private static final String NONE = "-";
  private static final Predicate<String> ID =
      Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*").asMatchPredicate();
  private static final Predicate<String> CLASSES =
      Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)+").asMatchPredicate();
  private static final Predicate<String> LIBRARY =
      Pattern.compile("lib[A-Za-z0-9._+-]+\\.so").asMatchPredicate();

  private final String source;
  private final int line;
  private final int columns;
  private final int count;
  private final Map<KnownSdkColumn, String> cells = new EnumMap<>(KnownSdkColumn.class);
  private final List<Problem> problems = new ArrayList<>();

  /** A line of a table that has this many columns. */
  KnownSdkRow(String source, int line, int columns, String text) {
    this.source = source;
    this.line = line;
    this.columns = columns;
    List<String> parts = List.of(text.split("\t", -1));
    this.count = parts.size();
    Iterator<String> next = parts.iterator();
    for (KnownSdkColumn column : KnownSdkColumn.first(columns)) {
      cells.put(column, next.hasNext() ? next.next() : "");
    }
  }

  List<Problem> problems() {
    return problems;
  }

  /** The SDK; empty if something is wrong with the line. */
  Optional<KnownSdk> read() {
    if (count != columns) {
      problems.add(new Problem(new SourceLocation(source, line, 1), cellsMissing()));
      return Optional.empty();
    }
    Arrays.stream(KnownSdkColumn.values())
        .filter(column -> !isRight(column))
        .forEach(column -> problems.add(new Problem(where(column), wrong(column))));
    requireTrace();
    return problems.isEmpty() ? Optional.of(sdk()) : Optional.empty();
  }

  private KnownSdk sdk() {
    return new KnownSdk(
        cell(KnownSdkColumn.ID),
        LocalizedText.of(cell(KnownSdkColumn.ZH), cell(KnownSdkColumn.EN)),
        optional(KnownSdkColumn.OPERATOR),
        constant(SdkKind.class, KnownSdkColumn.KIND),
        list(KnownSdkColumn.PURLS).stream().map(PackagePattern::new).toList(),
        list(KnownSdkColumn.CLASSES),
        list(KnownSdkColumn.LIBRARIES),
        list(KnownSdkColumn.BELONGS_TO),
        optional(KnownSdkColumn.LINK).map(URI::create),
        cell(KnownSdkColumn.SOURCE),
        LocalDate.parse(cell(KnownSdkColumn.CHECKED)),
        constant(SdkCheck.class, KnownSdkColumn.HOW));
  }

  private boolean isRight(KnownSdkColumn column) {
    String text = cell(column);
    return switch (column) {
      case ID -> ID.test(text);
      case ZH, EN, SOURCE -> isText(text) && !text.equals(NONE);
      case OPERATOR -> isText(text);
      case KIND -> isWord(SdkKind.values(), text);
      case PURLS -> list(column).stream().allMatch(PackagePattern::isPattern);
      case CLASSES -> list(column).stream().allMatch(CLASSES);
      case LIBRARIES -> list(column).stream().allMatch(LIBRARY);
      case BELONGS_TO -> list(column).stream().allMatch(ID);
      case LINK -> text.equals(NONE) || isLink(text);
      case CHECKED -> isDate(text);
      case HOW -> isWord(SdkCheck.values(), text);
    };
  }

  private static boolean isText(String text) {
    return !text.isBlank()
        && text.equals(text.strip())
        && text.codePoints().noneMatch(KnownSdkRow::isUnseen);
  }

  /** Control characters and those that turn the direction of a text. */
  private static boolean isUnseen(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
  }

  private static boolean isWord(Enum<?>[] constants, String text) {
    return Arrays.stream(constants).map(KnownSdkColumn::word).anyMatch(text::equals);
  }

  private static boolean isLink(String text) {
    try {
      URI address = URI.create(text);
      return "https".equals(address.getScheme()) && address.getHost() != null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isDate(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private void requireTrace() {
    if (optional(KnownSdkColumn.PURLS).isEmpty()
        && optional(KnownSdkColumn.CLASSES).isEmpty()
        && optional(KnownSdkColumn.LIBRARIES).isEmpty()) {
      problems.add(
          new Problem(
              where(KnownSdkColumn.PURLS),
              new Message(
                  "nothing gives it away; fill purls, classes or libraries",
                  "没有任何识别依据；请填写 purls、classes 或 libraries")));
    }
  }

  private String cell(KnownSdkColumn column) {
    return cells.getOrDefault(column, NONE);
  }

  private Optional<String> optional(KnownSdkColumn column) {
    return Optional.of(cell(column)).filter(text -> !text.equals(NONE));
  }

  private List<String> list(KnownSdkColumn column) {
    return optional(column).map(text -> List.of(text.split(" ", -1))).orElse(List.of());
  }

  private <E extends Enum<E>> E constant(Class<E> type, KnownSdkColumn column) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> KnownSdkColumn.word(constant).equals(cell(column)))
        .findFirst()
        .orElseThrow();
  }

  /** Where the cell begins. */
  private SourceLocation where(KnownSdkColumn column) {
    int before =
        cells.keySet().stream()
            .takeWhile(other -> other != column)
            .mapToInt(other -> cell(other).length() + 1)
            .sum();
    return new SourceLocation(source, line, before + 1);
  }

  private static Message wrong(KnownSdkColumn column) {
    return new Message(
        column.title() + ": write " + column.allowed().english(),
        column.title() + "：请填写" + column.allowed().chinese());
  }

  private Message cellsMissing() {
    return new Message(
        "has " + count + " cells; a row has " + columns + ", parted by tabs; write - for none",
        "有 " + count + " 个单元格；每行应有 " + columns + " 个，以制表符分隔，没有的填 -");
  }
}
