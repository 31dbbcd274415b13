package io.github.pii4j.disclosure.importer;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes a registry line by line, so that each doubt stands beside what is doubtful. */
final class DraftWriter {

  private static final Message NO_SDKS =
      new Message(
          "no SDK was recognised; each needs a name and fields such as \"SDK name: ...\", in lines,"
              + " a table or CSV",
          "没有识别出任何 SDK；每个 SDK 需有名称和字段，如“SDK名称：……”，可为逐行文本、表格或 CSV");

  private DraftWriter() {}

  static RegistryDraft draft(PublishedList list, Catalogue catalogue) {
    String language = isChinese(list) ? "zh" : "en";
    DraftLines draft = new DraftLines(list.source(), language);
    list.notes().forEach(draft::reviewAtHead);
    draft.line("apiVersion: privacy/v1\nkind: SdkRegistry");
    draft.line("locales: [" + (draft.isChinese() ? "zh-CN" : "en") + "]");
    draft.line(list.sdks().isEmpty() ? "sdks: []" : "sdks:");
    DraftIds ids = new DraftIds();
    for (ImportedSdk sdk : list.sdks()) {
      SdkDraft.write(sdk, ids.next(sdk), catalogue, draft);
    }
    List<ImportNote> notes = new ArrayList<>(draft.notes());
    if (list.sdks().isEmpty()) {
      notes.add(new ImportNote(1, NO_SDKS));
    }
    notes.sort(Comparator.comparingInt(ImportNote::line));
    return new RegistryDraft(draft.toString(), notes);
  }

  private static boolean isChinese(PublishedList list) {
    return list.sdks().stream()
        .flatMap(sdk -> sdk.texts().values().stream())
        .anyMatch(text -> text.text().codePoints().anyMatch(Character::isIdeographic));
  }
}
