package io.github.pii4j.policy;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The category that an item of a policy is: the catalogue's, or a local one under it. */
record ItemCategory(DataCategory category, Optional<LocalCategory> local) {

  private static final DataCategory PLACEHOLDER =
      new DataCategory("placeholder", "无", "None", Sensitivity.GENERAL, List.of(), "");
  private static final Message CODE = new Message("a code of the catalogue", "目录中的代码");
  private static final Message IN_CATALOGUE =
      new Message(
          "the catalogue has this code already; remove parent and label, or choose another code",
          "目录中已有此代码；请删除 parent 和 label，或改用其他代码");

  static ItemCategory read(Section section, Catalogue catalogue) {
    Optional<String> parent =
        section.optionalText("parent").map(text -> parentCode(section, catalogue));
    return parent
        .map(code -> local(section, catalogue, code))
        .orElseGet(() -> known(section, catalogue));
  }

  private static String parentCode(Section section, Catalogue catalogue) {
    return category(section, "parent", catalogue).code();
  }

  private static ItemCategory known(Section section, Catalogue catalogue) {
    DataCategory category = category(section, "item", catalogue);
    return new ItemCategory(raised(section, category), Optional.empty());
  }

  private static DataCategory category(Section section, String key, Catalogue catalogue) {
    return section.value(
        key,
        catalogue::require,
        PLACEHOLDER,
        wrong -> Suggestions.of(catalogue).extend(CODE, wrong));
  }

  private static ItemCategory local(Section section, Catalogue catalogue, String parent) {
    String code =
        section.value("item", text -> below(text, parent), parent + ".placeholder", form(parent));
    if (catalogue.find(code).isPresent()) {
      section.problem("item", IN_CATALOGUE);
    }
    LocalizedText label = section.localized("label");
    DataCategory category = named(code, label, inherited(catalogue, parent), section);
    return new ItemCategory(
        raised(section, category), Optional.of(new LocalCategory(parent, label)));
  }

  private static Sensitivity inherited(Catalogue catalogue, String parent) {
    return catalogue.find(parent).orElse(PLACEHOLDER).sensitivity();
  }

  private static DataCategory named(
      String code, LocalizedText label, Sensitivity sensitivity, Section section) {
    return new DataCategory(
        code,
        nameIn(Locale.CHINESE, label, code),
        nameIn(Locale.ENGLISH, label, code),
        sensitivity,
        List.of(),
        section.source());
  }

  /** A label that is missing has been noted; the code stands in for it. */
  private static String nameIn(Locale locale, LocalizedText label, String code) {
    return label.in(locale).isBlank() ? code : label.in(locale);
  }

  private static String below(String text, String parent) {
    if (!DataCategory.isCode(text)
        || text.lastIndexOf('.') != parent.length()
        || !text.startsWith(parent)) {
      throw new IllegalArgumentException("not directly below the parent");
    }
    return text;
  }

  private static Message form(String parent) {
    return new Message(
        "a code directly below its parent, such as " + parent + ".other",
        "直接位于 parent 之下的代码，如 " + parent + ".other");
  }

  private static DataCategory raised(Section section, DataCategory category) {
    Sensitivity least = category.sensitivity();
    Sensitivity sensitivity =
        section.optionalChoice("sensitivity", Sensitivity.class).orElse(least);
    if (sensitivity.compareTo(least) < 0) {
      section.problem("sensitivity", lowered(least));
      return category;
    }
    return new DataCategory(
        category.code(),
        category.chineseName(),
        category.englishName(),
        sensitivity,
        category.aliases(),
        category.source());
  }

  private static Message lowered(Sensitivity least) {
    String word = least.name().toLowerCase(Locale.ROOT);
    return new Message(
        "the catalogue says " + word + "; a policy may raise the sensitivity, never lower it",
        "目录中为 " + word + "；政策可以提高敏感程度，不得降低");
  }
}
