package io.github.pii4j.policy;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.document.IsoCodes;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The single values of a policy file: how each is read and what is allowed. */
final class PolicyValues {

  private static final Message IDENTIFIER =
      new Message(
          "lower-case words joined by hyphens, levels by dots, such as account.quick-login",
          "小写单词，以连字符连接，层级以点分隔，如 account.quick-login");
  private static final Message VERSION =
      new Message("three numbers, such as 1.0.0", "三个数字，如 1.0.0");
  private static final Message DATE = new Message("a date, such as 2023-12-25", "日期，如 2023-12-25");
  private static final Message PERIOD =
      new Message("a period of ISO 8601, such as P30D or P2Y", "ISO 8601 时长，如 P30D 或 P2Y");
  private static final Message COUNTRY =
      new Message("a country code of ISO 3166, such as CN", "ISO 3166 国家代码，如 CN");
  private static final Message HASH =
      new Message("64 hexadecimal digits, lower case", "64 位小写十六进制数字");
  private static final Message LOCALE =
      new Message("a language tag, such as zh-CN or en", "语言标签，如 zh-CN 或 en");
  private static final Message REGISTRATION_NUMBER =
      new Message(
          "5 to 32 capital letters, digits or hyphens, such as a unified social credit code",
          "5 至 32 位大写字母、数字或连字符，如统一社会信用代码");
  private static final Pattern REGISTRATION_FORM = Pattern.compile("[0-9A-Z-]{5,32}");
  private static final Message RETIRED_ID =
      new Message(
          "a kind and an id, such as functions/account.quick-login",
          "类别与 id，如 functions/account.quick-login");
  private static final Pattern RETIRED_FORM =
      Pattern.compile("(functions|items|recipients|automatedDecisions|security)/[a-z0-9.-]+");
  private static final Message COUNT =
      new Message("a whole number from 1 to 10000", "1 到 10000 的整数");

  private PolicyValues() {}

  static String id(Section section, String key) {
    return section.value(key, PolicyValues::parseId, "placeholder", IDENTIFIER);
  }

  static Optional<String> optionalId(Section section, String key) {
    return section.optionalValue(key, PolicyValues::parseId, "placeholder", IDENTIFIER);
  }

  static List<String> ids(Section section, String key) {
    return section.values(key, PolicyValues::parseId, IDENTIFIER);
  }

  static PolicyVersion version(Section section, String key) {
    return section.value(key, PolicyVersion::parse, new PolicyVersion(0, 0, 0), VERSION);
  }

  static LocalDate date(Section section, String key) {
    return section.value(key, LocalDate::parse, LocalDate.EPOCH, DATE);
  }

  static Optional<LocalDate> optionalDate(Section section, String key) {
    return section.optionalValue(key, LocalDate::parse, LocalDate.EPOCH, DATE);
  }

  static Optional<Period> optionalPeriod(Section section, String key) {
    return section.optionalValue(key, PolicyValues::parsePeriod, Period.ZERO, PERIOD);
  }

  static Optional<ContentHash> optionalHash(Section section, String key) {
    return section.optionalValue(key, ContentHash::new, new ContentHash("0".repeat(64)), HASH);
  }

  static Optional<String> optionalRegistrationNumber(Section section, String key) {
    return section.optionalValue(
        key,
        text -> require(text, REGISTRATION_FORM.matcher(text).matches()),
        "00000",
        REGISTRATION_NUMBER);
  }

  static List<String> retiredIds(Section section, String key) {
    return section.values(
        key, text -> require(text, RETIRED_FORM.matcher(text).matches()), RETIRED_ID);
  }

  static String country(Section section, String key) {
    return section.value(key, PolicyValues::parseCountry, "CN", COUNTRY);
  }

  static Optional<String> optionalCountry(Section section, String key) {
    return section.optionalValue(key, PolicyValues::parseCountry, "CN", COUNTRY);
  }

  static List<String> countries(Section section, String key) {
    return section.values(key, PolicyValues::parseCountry, COUNTRY);
  }

  static List<Locale> locales(Section section, String key) {
    return section.values(key, PolicyValues::parseLocale, LOCALE);
  }

  static int count(Section section, String key) {
    return section.value(key, PolicyValues::parseCount, 1, COUNT);
  }

  static Optional<Integer> optionalCount(Section section, String key) {
    return section.optionalValue(key, PolicyValues::parseCount, 1, COUNT);
  }

  private static String parseId(String text) {
    return require(text, DataCategory.isCode(text));
  }

  private static Period parsePeriod(String text) {
    Period period = Period.parse(text);
    require(text, !period.isNegative() && !period.isZero());
    return period;
  }

  private static String parseCountry(String text) {
    return require(text, IsoCodes.isCountry(text));
  }

  private static Locale parseLocale(String text) {
    Locale locale = Locale.forLanguageTag(text);
    require(text, IsoCodes.isLanguage(locale.getLanguage()));
    require(text, locale.toLanguageTag().equals(text));
    return locale;
  }

  private static int parseCount(String text) {
    int count = Integer.parseInt(text);
    require(text, count >= 1 && count <= 10_000);
    return count;
  }

  private static String require(String text, boolean allowed) {
    if (!allowed) {
      throw new IllegalArgumentException("not allowed here");
    }
    return text;
  }
}
