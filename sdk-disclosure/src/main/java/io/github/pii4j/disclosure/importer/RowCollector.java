package io.github.pii4j.disclosure.importer;

import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cuts a run of fields into SDKs: a name begins one, as does what began the one before. */
final class RowCollector {

  private final List<ImportedSdk> done = new ArrayList<>();
  private final Map<ListField, ImportedText> open = new EnumMap<>(ListField.class);
  private final List<ImportNote> notes = new ArrayList<>();
  private @Nullable ListField first;
  private @Nullable ImportedText platform;

  void platform(ImportedText heading) {
    platform = heading;
  }

  void field(ListField field, ImportedText text) {
    if (field == ListField.NAME || field == first) {
      close();
    }
    if (open.isEmpty()) {
      first = field;
    }
    ImportedText before = open.putIfAbsent(field, text);
    if (before != null && !before.text().equals(text.text())) {
      again(field, before, text);
    }
  }

  /** A second 使用目的 in one row. An empty field is filled; else the first stands. */
  private void again(ListField field, ImportedText before, ImportedText text) {
    if (before.text().isEmpty()) {
      open.put(field, text);
    } else if (!text.text().isEmpty()) {
      note(
          text.line(),
          "\"" + text.label() + "\" is a second " + field + "; the first is kept",
          "“" + text.label() + "”与前面的“" + before.label() + "”重复，保留前者");
    }
  }

  /** What the open row says in this field, or nothing. */
  @Nullable ImportedText latest(@Nullable ListField field) {
    return field == null ? null : open.get(field);
  }

  void replace(ListField field, ImportedText text) {
    open.put(field, text);
  }

  boolean has(ListField field) {
    return open.containsKey(field);
  }

  void note(int line, String english, String chinese) {
    notes.add(new ImportNote(line, new Message(english, chinese)));
  }

  void close() {
    if (!open.isEmpty()) {
      if (platform != null) {
        open.putIfAbsent(ListField.PLATFORM, platform);
      }
      int line = open.values().stream().mapToInt(ImportedText::line).min().orElse(0);
      done.add(new ImportedSdk(line, open, notes));
      open.clear();
      notes.clear();
    }
    first = null;
  }

  List<ImportedSdk> rows() {
    close();
    return List.copyOf(done);
  }
}
