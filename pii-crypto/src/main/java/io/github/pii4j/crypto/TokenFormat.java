package io.github.pii4j.crypto;

import io.github.pii4j.value.PiiType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The types that have tokens, format version 1: it never changes, whatever ranges come into use.
 *
 * <p>Which leading digits values and tokens have is in {@code token-heads-1.tsv}, with the reasons.
 */
enum TokenFormat {
  /** Bank cards of twelve to nineteen digits. */
  BANK_CARD("bank-card", 4, 12, 19, TokenCheck.LUHN) {
    @Override
    TokenBody body(int length) {
      return new TokenBody.Digits(length);
    }
  },

  /** Citizen ids of eighteen characters. */
  CITIZEN_ID("citizen-id", 2, 18, 18, TokenCheck.MOD_11_2) {
    @Override
    TokenBody body(int length) {
      return new TokenBody.Person();
    }
  },

  /** Mobile numbers of eleven digits, and of thirteen. */
  MOBILE("mobile", 2, 11, 13, TokenCheck.NONE) {
    @Override
    TokenBody body(int length) {
      return new TokenBody.Digits(length);
    }
  };

  private static final int COLUMNS = 7;
  private static final String OF_VALUES = "value";
  private static final String OF_TOKENS = "token";

  private final String type;
  private final int headDigits;
  private final TokenCheck check;
  private final Map<Integer, TokenShape> shapes = new TreeMap<>();

  TokenFormat(String type, int headDigits, int shortest, int longest, TokenCheck check) {
    this.type = type;
    this.headDigits = headDigits;
    this.check = check;
    IntStream.rangeClosed(shortest, longest).forEach(this::addShape);
  }

  /**
   * That of a type.
   *
   * @throws IllegalArgumentException if it has no tokens
   */
  static TokenFormat of(PiiType<?> type) {
    return Arrays.stream(values())
        .filter(format -> format.type.equals(type.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(refusal(type)));
  }

  private static String refusal(PiiType<?> type) {
    return Arrays.stream(values())
        .map(format -> format.type)
        .collect(Collectors.joining(", ", "there are tokens of ", ", not of " + type.name()));
  }

  /** How values of this many characters are built; null if there are none. */
  @Nullable TokenShape shape(int length) {
    return shapes.get(length);
  }

  /** The lengths of values. */
  List<Integer> lengths() {
    return List.copyOf(shapes.keySet());
  }

  /** So many characters between the head and the check character. */
  abstract TokenBody body(int length);

  private void addShape(int length) {
    TokenHeads values = heads(OF_VALUES, length);
    if (values.count() > 0) {
      TokenBody between = body(length - headDigits - check.length());
      shapes.put(length, new TokenShape(values, heads(OF_TOKENS, length), between, check));
    }
  }

  /** The leading digits of values or of tokens, as the table calls them. */
  TokenHeads heads(String whose, int length) {
    return new TokenHeads(
        headDigits,
        Table.LINES.rows().stream()
            .filter(row -> row.get(0).equals(type) && row.get(1).equals(whose))
            .filter(row -> number(row, 2) <= length && length <= number(row, 3))
            .map(row -> new TokenHeads.Range(number(row, 4), number(row, 5)))
            .toList());
  }

  private static int number(List<String> row, int column) {
    return Integer.parseInt(row.get(column));
  }

  private static final class Table {
    static final DatedLines LINES = DatedLines.bundled("token-heads-1.tsv", COLUMNS);
  }
}
