package io.github.pii4j.disclosure.page;

import io.github.pii4j.document.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The language of one page: its words, and how the texts of the model appear in it. */
final class PageLanguage {

  private final Locale locale;
  private final PageWords words;
  private final PermissionNames permissions;
  private final Map<Locale, String> names = new ConcurrentHashMap<>();

  private PageLanguage(Locale locale, PageWords words) {
    this.locale = locale;
    this.words = words;
    this.permissions = new PermissionNames(locale);
  }

  /**
   * The language for readers of {@code locale}.
   *
   * @throws IllegalArgumentException if the page does not speak it
   */
  static PageLanguage of(Locale locale) {
    return new PageLanguage(locale, PageWords.in(locale));
  }

  Locale locale() {
    return locale;
  }

  PageWords words() {
    return words;
  }

  /** What people call permissions. */
  PermissionNames permissions() {
    return permissions;
  }

  /** A permission by its name, where it has one, and its code. */
  String permission(String code) {
    return permissions
        .find(code)
        .map(name -> words.get("permission.named", name, code))
        .orElse(code);
  }

  /** What a language calls itself. */
  String nameOf(Locale other) {
    return names.computeIfAbsent(other, one -> PageWords.in(one).get("language.name"));
  }

  /** A text of the model; {@code lang} names its language where that is not the page's. */
  Map<String, Object> text(LocalizedText text) {
    String language = locale.getLanguage();
    boolean own = text.languages().contains(language);
    String shown = own ? "" : text.languages().iterator().next();
    return Map.of("text", text.in(locale), "lang", shown);
  }

  /** A text in the page's own language. */
  Map<String, Object> text(String text) {
    return Map.of("text", text, "lang", "");
  }

  List<Map<String, Object>> texts(List<LocalizedText> texts) {
    return texts.stream().map(this::text).toList();
  }

  /** Several short texts in a row, as the language separates them. */
  String enumerate(List<String> texts) {
    return String.join(words.get("list.comma"), texts);
  }

  /** Several sentences or remarks in a row, which may have stops of their own. */
  String remarks(List<String> texts) {
    return String.join(" · ", texts);
  }

  /** Several statements in a row, as the language separates them. */
  String clauses(List<String> texts) {
    return String.join(words.get("list.clause"), texts);
  }
}
