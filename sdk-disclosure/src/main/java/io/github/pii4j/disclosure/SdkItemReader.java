package io.github.pii4j.disclosure;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import io.github.pii4j.policy.LocalCategory;
import io.github.pii4j.policy.Provision;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads one item of an SDK: a catalogue code, or a code of its own under one. */
final class SdkItemReader {

  private static final DataCategory PLACEHOLDER =
      new DataCategory("placeholder", "无", "None", Sensitivity.GENERAL, List.of(), "");

  private final Section section;
  private final Catalogue catalogue;

  private SdkItemReader(Section section, Catalogue catalogue) {
    this.section = section;
    this.catalogue = catalogue;
  }

  static SdkItem read(Section section, Catalogue catalogue) {
    return new SdkItemReader(section, catalogue).item();
  }

  private SdkItem item() {
    Optional<DataCategory> parent =
        section.has("parent") ? Optional.of(known("parent")) : Optional.empty();
    Optional<LocalCategory> local = parent.map(this::local);
    DataCategory category = parent.map(above -> own(above, local)).orElseGet(() -> known("item"));
    return new SdkItem(
        category,
        group(category),
        local,
        section.optionalChoice("provision", Provision.class),
        section.optionalChoice("platform", SdkPlatform.class),
        section.optionalSection("switch", ItemSwitch::read));
  }

  private DataCategory known(String key) {
    return section.value(key, catalogue::require, PLACEHOLDER, this::allowed);
  }

  private LocalCategory local(DataCategory parent) {
    return new LocalCategory(parent.code(), section.localized("label"));
  }

  private DataCategory own(DataCategory parent, Optional<LocalCategory> local) {
    String code =
        section.value("item", text -> below(parent, text), parent.code() + ".other", form(parent));
    LocalizedText label = local.orElseThrow().label();
    return new DataCategory(
        code,
        name(label, Locale.CHINESE, code),
        name(label, Locale.ENGLISH, code),
        parent.sensitivity(),
        List.of(),
        section.source());
  }

  /** A label that is missing is a problem already; a category needs some name all the same. */
  private static String name(LocalizedText label, Locale locale, String code) {
    String name = label.in(locale);
    return name.isBlank() ? code : name;
  }

  private String below(DataCategory parent, String code) {
    String last = code.substring(code.lastIndexOf('.') + 1);
    boolean directly = DataCategory.isCode(code) && code.equals(parent.code() + "." + last);
    if (!directly || catalogue.find(code).isPresent()) {
      throw new IllegalArgumentException("not a new code directly below the parent");
    }
    return code;
  }

  private DataCategory group(DataCategory category) {
    String code = category.code();
    int dot = code.indexOf('.');
    return dot < 0 ? category : catalogue.find(code.substring(0, dot)).orElse(PLACEHOLDER);
  }

  private Message allowed(String wrong) {
    return catalogue
        .findByName(wrong)
        .map(meant -> new Message(codeOf(meant, "write "), codeOf(meant, "请写 ")))
        .orElse(CODE);
  }

  private static String codeOf(DataCategory meant, String before) {
    return before + meant.code();
  }

  private static Message form(DataCategory parent) {
    String example = parent.code() + ".other";
    return new Message(
        "a code directly below its parent that the catalogue lacks, such as " + example,
        "直接位于 parent 之下、目录中没有的代码，如 " + example);
  }

  private static final Message CODE =
      new Message(
          "a code of the catalogue, such as device.imei, or a new one with parent and label",
          "目录中的代码，如 device.imei；或新代码，并写明 parent 和 label");
}
