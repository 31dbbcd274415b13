package io.github.pii4j.disclosure.importer;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.TemplateText;
import java.util.List;

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

  private final ImportedSdk sdk;
  private final DraftLines draft;

  private SdkDraft(ImportedSdk sdk, DraftLines draft) {
    this.sdk = sdk;
    this.draft = draft;
  }

  static void write(ImportedSdk sdk, DraftId id, Catalogue catalogue, DraftLines draft) {
    SdkDraft writer = new SdkDraft(sdk, draft);
    writer.id(id);
    new DraftIdentity(sdk, draft).write();
    writer.text("mainFunction", ListField.MAIN_FUNCTION);
    writer.text("purpose", ListField.PURPOSE);
    writer.text("scenario", ListField.SCENARIO);
    new DraftData(sdk, catalogue, draft).write();
    new DraftLinks(sdk, draft).write();
    DraftLabels.write(sdk, draft);
    sdk.notes().forEach(note -> draft.review(note.line(), note.message()));
    writer.missing();
  }

  private void id(DraftId id) {
    draft.line("  - id: " + id.text());
    if (!id.isSure()) {
      draft.review(sdk.line(), "choose an id that stays: " + id.text(), "请改为固定不变的 id：" + id.text());
    }
  }

  private void text(String key, ListField field) {
    ImportedText text = sdk.texts().get(field);
    if (text == null || text.text().isEmpty()) {
      return;
    }
    draft.line("    " + key + ": " + draft.localized(text.text()));
    if (TemplateText.isIn(text.text())) {
      draft.review(
          text.line(),
          "\"" + text.label() + "\" still has the words of a template",
          "“" + text.label() + "”仍是模板文字");
    }
  }

  private void missing() {
    for (ListField field : EXPECTED) {
      if (sdk.text(field).filter(text -> !text.isEmpty()).isEmpty()) {
        draft.review(
            sdk.line(), "the list gives no " + Words.english(field), "列表没有" + Words.chinese(field));
      }
    }
  }
}
