package io.github.pii4j.disclosure;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.document.IsoCodes;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import io.github.pii4j.policy.Contact;
import io.github.pii4j.policy.ContactKind;
import io.github.pii4j.policy.ContactUse;
import io.github.pii4j.policy.ContentHash;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The single values of a registry: how each is read and what is allowed. */
final class SdkValues {

  private static final String HASH_PREFIX = "sha256:";
  private static final Pattern PURL =
      Pattern.compile("pkg:[a-z][a-z0-9.+-]*(?:/[!-~&&[^@?#*/]]+)+");
  private static final Pattern PACKAGE =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+-]*");
  private static final Pattern DOMAIN =
      Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._+-]*");

  private static final Message IDENTIFIER =
      new Message(
          "lower-case words joined by hyphens, levels by dots, such as amap-location",
          "小写单词，以连字符连接，层级以点分隔，如 amap-location");
  private static final Message PURL_FORM =
      new Message(
          "a package URL without a version and without *, @ written as %40, such as"
              + " pkg:maven/com.example/location or pkg:npm/%40example/location",
          "不带版本、不含 * 的 package URL，@ 写作 %40，如 pkg:maven/com.example/location 或"
              + " pkg:npm/%40example/location");
  private static final Message PACKAGE_FORM =
      new Message("a package name, such as com.example.location", "包名，如 com.example.location");
  private static final Message FILE_FORM =
      new Message("a file name, such as libexample.so", "文件名，如 libexample.so");
  private static final Message DOMAIN_FORM =
      new Message("a host name in lower case, such as api.example.com", "小写的域名，如 api.example.com");
  private static final Message VERSION_FORM =
      new Message("a version, such as 6.4.9", "版本号，如 6.4.9");
  private static final Message PATTERN_FORM =
      new Message("a version or a beginning, such as 6.4.*", "版本号或其开头，如 6.4.*");
  private static final Message LINK =
      new Message(
          "an http or https address, such as https://example.com/privacy",
          "http 或 https 网址，如 https://example.com/privacy");
  private static final Message CONTACT =
      new Message("a value of the contact's kind", "符合 kind 的联系方式");
  private static final Message DATE = new Message("a date, such as 2026-01-05", "日期，如 2026-01-05");
  private static final Message PERIOD =
      new Message("a period of ISO 8601, such as P30D or P2Y", "ISO 8601 时长，如 P30D 或 P2Y");
  private static final Message COUNTRY =
      new Message("a country code of ISO 3166, such as CN", "ISO 3166 国家代码，如 CN");
  private static final Message HASH =
      new Message("sha256: and 64 hexadecimal digits, lower case", "sha256: 加 64 位小写十六进制数字");
  private static final Message LOCALE =
      new Message("a language tag, such as zh-CN or en", "语言标签，如 zh-CN 或 en");

  private SdkValues() {}

  static String id(Section section, String key) {
    return section.value(
        key, text -> require(text, DataCategory.isCode(text)), "placeholder", IDENTIFIER);
  }

  static List<String> purls(Section section, String key) {
    return section.values(key, text -> matching(PURL, text), PURL_FORM);
  }

  static List<String> packages(Section section, String key) {
    return section.values(key, text -> matching(PACKAGE, text), PACKAGE_FORM);
  }

  static List<String> fileNames(Section section, String key) {
    return section.values(key, text -> matching(FILE_NAME, text), FILE_FORM);
  }

  static List<String> domains(Section section, String key) {
    return section.values(key, text -> matching(DOMAIN, text), DOMAIN_FORM);
  }

  static Optional<String> optionalVersion(Section section, String key) {
    return section.optionalValue(key, text -> matching(VERSION, text), "0", VERSION_FORM);
  }

  static List<VersionPattern> versionPatterns(Section section, String key) {
    return section.values(key, VersionPattern::new, PATTERN_FORM);
  }

  static Optional<URI> optionalLink(Section section, String key) {
    return section.optionalValue(
        key,
        text -> SdkLinks.requireWeb(URI.create(text)),
        URI.create("https://example.com"),
        LINK);
  }

  static Contact contact(Section section) {
    ContactKind kind = section.choice("kind", ContactKind.class);
    String value =
        section.value("value", text -> require(text, kind.accepts(text)), "placeholder", CONTACT);
    List<ContactUse> uses = section.choices("for", ContactUse.class);
    return new Contact(kind, value, uses.isEmpty() ? List.of(ContactUse.ENQUIRIES) : uses);
  }

  static LocalDate date(Section section, String key) {
    return section.value(key, LocalDate::parse, LocalDate.EPOCH, DATE);
  }

  static Optional<LocalDate> optionalDate(Section section, String key) {
    return section.optionalValue(key, LocalDate::parse, LocalDate.EPOCH, DATE);
  }

  static Optional<Period> optionalPeriod(Section section, String key) {
    return section.optionalValue(key, SdkValues::parsePeriod, Period.ZERO, PERIOD);
  }

  static Optional<ContentHash> optionalHash(Section section, String key) {
    return section.optionalValue(key, SdkValues::parseHash, new ContentHash("0".repeat(64)), HASH);
  }

  static Optional<String> optionalCountry(Section section, String key) {
    return section.optionalValue(key, SdkValues::parseCountry, "CN", COUNTRY);
  }

  static List<String> countries(Section section, String key) {
    return section.values(key, SdkValues::parseCountry, COUNTRY);
  }

  static List<Locale> locales(Section section, String key) {
    return section.values(key, SdkValues::parseLocale, LOCALE);
  }

  private static ContentHash parseHash(String text) {
    require(text, text.startsWith(HASH_PREFIX));
    return new ContentHash(text.substring(HASH_PREFIX.length()));
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

  private static String matching(Pattern form, String text) {
    return require(text, form.matcher(text).matches());
  }

  private static String require(String text, boolean allowed) {
    if (!allowed) {
      throw new IllegalArgumentException("not allowed here");
    }
    return text;
  }
}
