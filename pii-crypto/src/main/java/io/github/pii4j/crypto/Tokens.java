package io.github.pii4j.crypto;

import io.github.pii4j.value.InvalidPiiException;
import io.github.pii4j.value.Pii;
import io.github.pii4j.value.PiiType;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Replaces the values of one field by tokens that pass where a value passes, and back.
 *
 * <p>A token has the length of its value and a right check character, but leading digits that are
 * nobody's, so that it is never taken for a value of a living person:
 *
 * <ul>
 *   <li>bank cards keep the Luhn digit and begin with digits under which no card network issues:
 *       first those that ISO/IEC 7812-1 gives to other industries (0, 8, 7, 1), of sixteen digits
 *       also unassigned ones;
 *   <li>citizen ids keep the check character and a day of the calendar between 1800 and 2099, which
 *       says nothing of the birth, in a province that GB/T 2260 never assigned;
 *   <li>mobile numbers begin with 9, as no subscriber's number does.
 * </ul>
 *
 * <p>Guarantee: equal values have equal tokens, different ones different tokens, and a token tells
 * nothing of its value but the length and whether two are equal; another tenant or field has other
 * tokens. Made by FF1 with AES-256 (NIST SP 800-38G, Rev. 1, second draft of 2025: never over fewer
 * than a million values; FF3-1 is withdrawn), with tenant, field and type as its tweak.
 *
 * <p>Non-guarantees: a token is not bound to a subject, and shredding a subject's keys does not
 * make it meaningless; it is not authenticated, so another text in the form of a token turns into
 * some other value, or into none; who can have values tokenized can try them out; ranges that come
 * into use later may meet those of tokens, so never send a token to a payment or telephone network.
 * FF1 is a Feistel network of ten rounds: attacks on it gain with every pair of value and token
 * that is seen and with every value that the domain lacks, so let nobody ask for tokens in bulk.
 * Values that come into use later under other leading digits have no token.
 *
 * <p>Made by {@link PiiCrypto#tokens}. Thread-safe.
 *
 * @param <T> the type of the values: a bank card number, a citizen id or a mobile number
 */
public final class Tokens<T extends Pii> {

  private static final String PURPOSE = "pii4j token 1";
  private static final int TWEAK_BYTES = 16;

  private final PiiType<T> type;
  private final FieldName field;
  private final TokenFormat format;
  private final byte[] tweak;
  private final Engines<Ff1Engine> engines;

  /**
   * The tokens of a field.
   *
   * @throws IllegalArgumentException if values of the type have no tokens; says which have
   */
  Tokens(PiiType<T> type, FieldName field, Tenant tenant, Engines<Ff1Engine> engines) {
    this.type = type;
    this.field = field;
    this.format = TokenFormat.of(type);
    this.tweak = tweak(PlaceName.of(PURPOSE, tenant, field, type.name()));
    this.engines = engines;
  }

  /**
   * The token of {@code value}.
   *
   * @throws TokenRefusedException if there is none: under lenient rules there are values with
   *     leading digits that were never assigned or a check digit that does not fit
   */
  public Token<T> tokenize(T value) {
    String text = value.reveal();
    TokenShape shape = format.shape(text.length());
    if (shape == null) {
      throw TokenRefusedException.value(field, text.length());
    }
    long rank = shape.valueRank(text);
    if (rank < 0) {
      throw TokenRefusedException.value(field, (int) ~rank);
    }
    return new Token<>(shape.token(engines.use(ff1 -> ff1.encrypt(shape.domain(), tweak, rank))));
  }

  /**
   * The value that has this token, read by today's rules of its type.
   *
   * @throws TokenRefusedException if no value could have it; says where the text fails
   * @throws ValueRefusedException if the type refuses the value: the text is none of this field's
   *     tokens, or the rules have grown stricter
   */
  public T detokenize(Token<T> token) {
    String text = token.text();
    TokenShape shape = format.shape(text.length());
    if (shape == null) {
      throw TokenRefusedException.token(field, text.length());
    }
    long rank = shape.tokenRank(text);
    if (rank < 0) {
      throw TokenRefusedException.token(field, (int) ~rank);
    }
    return read(shape.value(engines.use(ff1 -> ff1.decrypt(shape.domain(), tweak, rank))));
  }

  /** Whether {@code text} has the form of this type's tokens, and so is no value. */
  public boolean isToken(String text) {
    TokenShape shape = format.shape(text.length());
    return shape != null && shape.tokenRank(text) >= 0;
  }

  private T read(String text) {
    try {
      return type.parse(text);
    } catch (InvalidPiiException e) {
      throw new ValueRefusedException(field, e);
    }
  }

  private static byte[] tweak(byte[] place) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(place), TWEAK_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the SHA-256 of this JDK cannot be used", e);
    }
  }

  /** The type; nothing of the key. */
  @Override
  public String toString() {
    return "Tokens[" + type.name() + "]";
  }
}
