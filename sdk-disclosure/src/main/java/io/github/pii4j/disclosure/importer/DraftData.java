package io.github.pii4j.disclosure.importer;

import io.github.pii4j.category.Catalogue;
import java.util.List;

/** What an SDK does with data: what it collects, how, and which permissions it needs for it. */
final class DraftData {

  private final ImportedSdk sdk;
  private final Catalogue catalogue;
  private final DraftLines draft;

  DraftData(ImportedSdk sdk, Catalogue catalogue, DraftLines draft) {
    this.sdk = sdk;
    this.catalogue = catalogue;
    this.draft = draft;
  }

  void write() {
    items();
    collection();
    permissions();
  }

  private void items() {
    ImportedText text = sdk.texts().get(ListField.ITEMS);
    if (text == null) {
      return;
    }
    ItemWords words = ItemWords.of(text.text(), catalogue);
    if (!words.lines().isEmpty()) {
      draft.line("    items:");
      words.lines().forEach(item -> draft.line("      - " + item));
    }
    for (String unknown : words.unknown()) {
      draft.review(
          text.line(),
          "\"" + unknown + "\" is not in the catalogue; no item was written",
          "目录中没有“" + unknown + "”，未写入");
    }
    for (String denied : words.denied()) {
      draft.review(
          text.line(),
          "\"" + denied + "\" is denied there; no item was written",
          "原文否认“" + denied + "”，未写入");
    }
  }

  private void collection() {
    ImportedText text = sdk.texts().get(ListField.COLLECTION);
    if (text == null || text.text().isEmpty()) {
      return;
    }
    MethodWords words = MethodWords.of(text.text());
    words.lines().forEach(draft::line);
    if (!words.isWhole()) {
      draft.notUnderstood(text);
    }
  }

  private void permissions() {
    ImportedText text = sdk.texts().get(ListField.PERMISSIONS);
    if (text == null) {
      return;
    }
    List<String> names = Words.permissions(text.text());
    if (names.isEmpty()) {
      draft.notUnderstood(text);
    } else {
      draft.line("    permissions: [" + String.join(", ", names) + "]");
    }
  }
}
