package io.github.pii4j.disclosure.importer;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.disclosure.TemplateText;
import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one SDK of a registry, and says what is doubtful about it. */
final class SdkDraft {

  private static final List<ListField> EXPECTED =
      List.of(
          ListField.NAME,
          ListField.OPERATOR,
          ListField.PURPOSE,
          ListField.SCENARIO,
          ListField.ITEMS,
          ListField.COLLECTION,
          ListField.POLICY_LINK);

  private static final Map<ListField, String> LABEL_KEYS =
      Map.of(
          ListField.NAME, "name",
          ListField.PURPOSE, "purpose",
          ListField.SCENARIO, "scenario",
          ListField.ITEMS, "items",
          ListField.COLLECTION, "collection",
          ListField.OPERATOR, "operator",
          ListField.POLICY_LINK, "links");

  private final String source;
  private final ImportedSdk sdk;
  private final String language;
  private final Catalogue catalogue;
  private final List<ImportNote> notes = new ArrayList<>();
  private final StringBuilder yaml = new StringBuilder();

  SdkDraft(String source, ImportedSdk sdk, String language, Catalogue catalogue) {
    this.source = source;
    this.sdk = sdk;
    this.language = language;
    this.catalogue = catalogue;
  }

  List<ImportNote> notes() {
    return notes;
  }

  String write(String id) {
    line("  - id: " + id);
    if (DraftIds.isNumber(id)) {
      review(sdk.line(), "choose an id that stays: " + id, "请改为固定不变的 id：" + id);
    }
    name();
    operator();
    match();
    version();
    platforms();
    text("mainFunction", ListField.MAIN_FUNCTION);
    text("purpose", ListField.PURPOSE);
    text("scenario", ListField.SCENARIO);
    items();
    collection();
    permissions();
    links();
    labels();
    sdk.notes().forEach(note -> review(note.line(), note.message()));
    missing();
    return yaml.toString();
  }

  private void name() {
    @Nullable ImportedText name = sdk.texts().get(ListField.NAME);
    @Nullable ImportedText operator = sdk.texts().get(ListField.OPERATOR);
    ImportedText shown = name != null && !name.text().isEmpty() ? name : operator;
    if (shown == null || shown.text().isEmpty()) {
      shown = new ImportedText(sdk.line(), "", language.equals("zh") ? "未具名" : "unnamed");
    }
    line("    name: " + localized(shown.text()));
    if (!shown.equals(name)) {
      review(sdk.line(), "the list gives no name; write one", "列表没有名称，请补写");
    }
  }

  private void operator() {
    sdk.text(ListField.OPERATOR)
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> line("    operator:\n      name: " + localized(text)));
  }

  private void text(String key, ListField field) {
    ImportedText text = sdk.texts().get(field);
    if (text == null || text.text().isEmpty()) {
      return;
    }
    line("    " + key + ": " + localized(text.text()));
    if (TemplateText.isIn(text.text())) {
      review(
          text.line(),
          "\"" + text.label() + "\" still has the words of a template",
          "“" + text.label() + "”仍是模板文字");
    }
  }

  private void match() {
    ImportedText text = sdk.texts().get(ListField.PACKAGE);
    if (text == null) {
      return;
    }
    List<String> packages = Words.matching(text.text(), Words.PACKAGE);
    if (!packages.isEmpty()) {
      line("    match:\n      packages: [" + String.join(", ", packages) + "]");
    }
    leftOver(text, packages.isEmpty());
  }

  private void version() {
    ImportedText text = sdk.texts().get(ListField.VERSION);
    if (text == null) {
      return;
    }
    List<String> versions = Words.matching(text.text(), Words.VERSION);
    if (versions.size() == 1) {
      line("    versions: {declared: " + Words.quoted(versions.get(0)) + "}");
    }
    leftOver(text, versions.size() != 1);
  }

  private void platforms() {
    ImportedText text = sdk.texts().get(ListField.PLATFORM);
    if (text == null) {
      return;
    }
    List<String> platforms = Words.platforms(text.text());
    if (!platforms.isEmpty()) {
      line("    platforms: [" + String.join(", ", platforms) + "]");
    }
    leftOver(text, platforms.isEmpty());
  }

  private void permissions() {
    ImportedText text = sdk.texts().get(ListField.PERMISSIONS);
    if (text == null) {
      return;
    }
    List<String> names = Words.matching(text.text(), Words.PERMISSION);
    if (!names.isEmpty()) {
      line("    permissions: [" + String.join(", ", names) + "]");
    }
    leftOver(text, names.isEmpty());
  }

  private void items() {
    ImportedText text = sdk.texts().get(ListField.ITEMS);
    if (text == null) {
      return;
    }
    ItemWords words = ItemWords.of(text.text(), catalogue);
    if (!words.found().isEmpty()) {
      line("    items:");
      for (DataCategory category : words.found()) {
        line("      - {item: " + category.code() + "}");
      }
    }
    for (String unknown : words.unknown()) {
      review(
          text.line(),
          "\"" + unknown + "\" is not in the catalogue; no item was written",
          "目录中没有“" + unknown + "”，未写入");
    }
  }

  private void collection() {
    ImportedText text = sdk.texts().get(ListField.COLLECTION);
    if (text == null || text.text().isEmpty()) {
      return;
    }
    MethodWords words = MethodWords.of(text.text());
    words.lines().forEach(this::line);
    leftOver(text, !words.isWhole());
  }

  private void links() {
    String policy = link(ListField.POLICY_LINK);
    String site = link(ListField.SITE_LINK);
    if (!policy.isEmpty() || !site.isEmpty()) {
      line("    links:");
    }
    if (!policy.isEmpty()) {
      line("      policy: " + Words.quoted(policy));
    }
    if (!site.isEmpty()) {
      line("      site: " + Words.quoted(site));
    }
  }

  private String link(ListField field) {
    ImportedText text = sdk.texts().get(field);
    if (text == null || text.text().isEmpty()) {
      return "";
    }
    List<String> links = Words.links(text.text());
    leftOver(text, links.size() != 1);
    return links.isEmpty() ? "" : links.get(0);
  }

  private void labels() {
    List<String> known = new ArrayList<>();
    sdk.texts()
        .forEach(
            (field, text) -> {
              String key = LABEL_KEYS.get(field);
              if (key != null
                  && FieldLabels.fold(text.label()).length() > 1
                  && isLabel(field, text)) {
                known.add("      " + key + ": " + localized(text.label()));
              }
            });
    if (!known.isEmpty()) {
      line("    labels:");
      known.forEach(this::line);
    }
  }

  /** A heading that is the name itself is no label. */
  private static boolean isLabel(ListField field, ImportedText text) {
    return field != ListField.NAME || !text.label().contains(text.text());
  }

  private void missing() {
    for (ListField field : EXPECTED) {
      if (sdk.text(field).filter(text -> !text.isEmpty()).isEmpty()) {
        review(
            sdk.line(), "the list gives no " + Words.english(field), "列表没有" + Words.chinese(field));
      }
    }
  }

  private void leftOver(ImportedText text, boolean unclear) {
    if (unclear) {
      review(
          text.line(),
          "\"" + text.label() + "\" was not understood: " + text.text(),
          "未能理解“" + text.label() + "”：" + text.text());
    }
  }

  private void review(int line, String english, String chinese) {
    review(line, new Message(english, chinese));
  }

  private void review(int line, Message message) {
    notes.add(new ImportNote(line, message));
    String words = language.equals("zh") ? message.chinese() : message.english();
    String comment = source + ":" + line + " " + words;
    line("    # review: " + comment.replaceAll("[\\p{Cc}\\u2028\\u2029]", " "));
  }

  private String localized(String text) {
    return "{" + language + ": " + Words.quoted(text) + "}";
  }

  private void line(String text) {
    yaml.append(text).append('\n');
  }
}
