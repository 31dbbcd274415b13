package io.github.pii4j.disclosure.importer;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes a registry line by line, so that each doubt stands beside what is doubtful. */
final class DraftWriter {

  private static final Message NO_SDKS = new Message("no SDK was recognised", "没有识别出任何 SDK");

  private DraftWriter() {}

  static RegistryDraft draft(PublishedList list, Catalogue catalogue) {
    String language = isChinese(list) ? "zh" : "en";
    StringBuilder yaml = new StringBuilder();
    yaml.append("apiVersion: privacy/v1\nkind: SdkRegistry\nlocales: [")
        .append(language.equals("zh") ? "zh-CN" : "en")
        .append("]\n")
        .append(list.sdks().isEmpty() ? "sdks: []\n" : "sdks:\n");
    List<ImportNote> notes = new ArrayList<>();
    DraftIds ids = new DraftIds();
    for (ImportedSdk sdk : list.sdks()) {
      SdkDraft draft = new SdkDraft(list.source(), sdk, language, catalogue);
      yaml.append(draft.write(ids.next(sdk)));
      notes.addAll(draft.notes());
    }
    if (list.sdks().isEmpty()) {
      notes.add(new ImportNote(1, NO_SDKS));
    }
    notes.sort(Comparator.comparingInt(ImportNote::line));
    return new RegistryDraft(yaml.toString(), notes);
  }

  private static boolean isChinese(PublishedList list) {
    return list.sdks().stream()
        .flatMap(sdk -> sdk.texts().values().stream())
        .anyMatch(text -> text.text().codePoints().anyMatch(Character::isIdeographic));
  }
}
