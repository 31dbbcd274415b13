package io.github.pii4j.mask;

/**
 * How much of a value is shown: the rest is hidden behind a fixed {@code ****}, so that a mask does
 * not tell how long a value is.
 *
 * <p>Every mask fails closed: what it does not understand, or what is so short that fewer than
 * {@link #minimumHidden()} characters would stay hidden, it hides whole. Masking twice gives what
 * masking once gives, for a text that has the form of a masked one is returned as it is. Characters
 * are code points, so none is ever cut in two. Immutable and thread-safe.
 */
public sealed interface Mask permits EndsMask, EmailMask, NetworkMask, GridMask {

  /** What stands for all that is hidden. */
  String FILLER = "****";

  /** The masked form of {@code value}. */
  String apply(CharSequence value);

  /** The least number of characters that stay hidden; of a shorter value all are. */
  int minimumHidden();

  /** The most characters that are ever shown. */
  int mostShown();

  /** Shows nothing. */
  static Mask all() {
    return new EndsMask(0, 0, 1);
  }

  /**
   * Shows the ends: {@code ends(3, 2, 4)} makes {@code 138****00} of a mobile number.
   *
   * @param head characters shown at the start
   * @param tail characters shown at the end
   * @param minimumHidden the least number of characters that must stay hidden, at least 1
   * @throws IllegalArgumentException if a number is negative or more than 1,024, or nothing must
   *     stay hidden
   */
  static Mask ends(int head, int tail, int minimumHidden) {
    return new EndsMask(head, tail, minimumHidden);
  }

  /**
   * Shows the first character and the domain of an e-mail address, of a local part of less than
   * three the domain alone: {@code l****@example.com}.
   */
  static Mask email() {
    return new EmailMask();
  }

  /**
   * Shows the network of an IP address: 24 bits of version 4, 48 of version 6: {@code
   * 192.0.2.****}, {@code 2001:db8:****}.
   */
  static Mask network() {
    return new NetworkMask();
  }

  /**
   * Cuts the decimals of coordinates: {@code grid(2)} shows {@code 39.90****,116.40****}, a cell of
   * about a kilometre.
   *
   * @param decimals those that are shown, from 0 to 5
   * @throws IllegalArgumentException if there are fewer or more
   */
  static Mask grid(int decimals) {
    return new GridMask(decimals);
  }

  /**
   * Reads a mask as the tables write it: {@code all}, {@code ends 1 1 10}, {@code email}, {@code
   * network}, {@code grid 2}.
   *
   * @throws IllegalArgumentException if it is none of these; says which there are
   */
  static Mask parse(String text) {
    return MaskText.parse(text);
  }
}
