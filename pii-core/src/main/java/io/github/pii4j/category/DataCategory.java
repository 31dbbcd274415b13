package io.github.pii4j.category;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A kind of personal data, under the code by which types, policies, consents and disclosures name
 * it.
 *
 * <p>Categories form a tree through their codes: {@code device.imei} lies under {@code device}.
 * Immutable and thread-safe; equal if all parts are equal.
 *
 * @param code such as {@code identity.citizen-id}: lower-case words joined by hyphens, levels by
 *     dots
 * @param chineseName the name to show a Chinese reader
 * @param englishName the name to show an English reader
 * @param sensitivity how much harm disclosure can do
 * @param aliases other words by which real policies call it
 * @param source the law, standard or document that the row rests on
 */
public record DataCategory(
    String code,
    String chineseName,
    String englishName,
    Sensitivity sensitivity,
    List<String> aliases,
    String source) {

  private static final Pattern CODE =
      Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*(\\.[a-z][a-z0-9]*(-[a-z0-9]+)*)*");

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the code is not of the form above or a name is blank
   */
  public DataCategory {
    if (!isCode(code)) {
      throw new IllegalArgumentException("not a category code: " + code);
    }
    if (chineseName.isBlank() || englishName.isBlank()) {
      throw new IllegalArgumentException(code + ": a category needs a Chinese and an English name");
    }
    requireNonNull(sensitivity, "sensitivity");
    aliases = List.copyOf(aliases);
    requireNonNull(source, "source");
  }

  /** Whether {@code text} has the form of a category code. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  /** The code one level up; empty for a root. */
  public Optional<String> parentCode() {
    int dot = code.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(code.substring(0, dot));
  }

  /** The name for a reader of {@code locale}: Chinese for Chinese, else English. */
  public String name(Locale locale) {
    return locale.getLanguage().equals("zh") ? chineseName : englishName;
  }

  /** The same category, by one name more. */
  DataCategory withAlias(String alias) {
    List<String> more = new ArrayList<>(aliases);
    more.add(alias);
    return new DataCategory(code, chineseName, englishName, sensitivity, more, source);
  }

  /** Whether this is {@code ancestorCode} or lies under it. */
  public boolean isWithin(String ancestorCode) {
    return code.equals(ancestorCode) || code.startsWith(ancestorCode + ".");
  }
}
