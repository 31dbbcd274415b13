package io.github.pii4j.crypto;

/**
 * How values of one length and their tokens are built: leading digits, which alone tell them apart,
 * a body, and a check character.
 *
 * <p>Counts both through, so that a permutation of the numbers is a mapping of values to tokens. It
 * is one to one because there are at least as many heads of tokens as of values, which is required
 * here. Immutable and thread-safe.
 */
final class TokenShape {

  private final TokenHeads values;
  private final TokenHeads tokens;
  private final TokenBody body;
  private final TokenCheck check;
  private final Ff1Domain domain;

  /**
   * A shape.
   *
   * @throws IllegalArgumentException if there are too few heads of tokens, one head is of both, or
   *     there are fewer than a million values
   */
  TokenShape(TokenHeads values, TokenHeads tokens, TokenBody body, TokenCheck check) {
    if (tokens.count() < values.count() || !tokens.isDisjoint(values)) {
      throw new IllegalArgumentException("tokens need as many heads as values, and others");
    }
    this.values = values;
    this.tokens = tokens;
    this.body = body;
    this.check = check;
    this.domain = Ff1Domain.of(Math.multiplyExact(values.count(), body.size()));
  }

  /** The ranks that values and tokens have. */
  Ff1Domain domain() {
    return domain;
  }

  /** How many characters values and tokens have. */
  int length() {
    return values.digits() + body.length() + check.length();
  }

  /**
   * The rank of a value.
   *
   * @param text of the right length
   * @return {@code ~i}, which is negative, if it is none, because of the character at index i
   */
  long valueRank(String text) {
    return rank(values, text);
  }

  /** The rank of a token, as {@link #valueRank}. */
  long tokenRank(String text) {
    long rank = rank(tokens, text);
    return rank < domain.size() ? rank : ~0L;
  }

  /** The value of this rank. */
  String value(long rank) {
    return text(values, rank);
  }

  /** The token of this rank. */
  String token(long rank) {
    return text(tokens, rank);
  }

  private long rank(TokenHeads heads, String text) {
    long head = headRank(heads, text);
    if (head < 0) {
      return head;
    }
    long rest = body.rank(text, heads.digits());
    if (rest < 0) {
      return rest;
    }
    int end = text.length() - check.length();
    return check.of(text.substring(0, end)).equals(text.substring(end))
        ? head * body.size() + rest
        : ~end;
  }

  private static long headRank(TokenHeads heads, String text) {
    long number = new TokenBody.Digits(heads.digits()).rank(text, 0);
    if (number < 0) {
      return number;
    }
    int rank = heads.rank((int) number);
    return rank == TokenHeads.NONE ? ~0L : rank;
  }

  private String text(TokenHeads heads, long rank) {
    StringBuilder text = new StringBuilder(length());
    int head = heads.head((int) (rank / body.size()));
    new TokenBody.Digits(heads.digits()).write(head, text);
    body.write(rank % body.size(), text);
    return text.append(check.of(text)).toString();
  }
}
