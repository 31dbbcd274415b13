package io.github.pii4j.crypto;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.value.Defect;
import io.github.pii4j.value.Parsed;
import io.github.pii4j.value.PiiType;
import io.github.pii4j.value.Reason;
import java.util.List;

/** Notes by two sets of rules: any text, or digits only. */
enum NoteType implements PiiType<Note> {
  ANY_TEXT {
    @Override
    public int check(CharSequence text) {
      return 0;
    }
  },
  DIGITS {
    @Override
    public int check(CharSequence text) {
      return text.chars().allMatch(c -> c >= '0' && c <= '9') ? 0 : Reason.CHARACTER.bit();
    }
  };

  @Override
  public DataCategory category() {
    return Note.CATEGORY;
  }

  @Override
  public Parsed<Note> tryParse(CharSequence text) {
    return check(text) == 0
        ? new Parsed.Valid<>(new Note(text.toString()), List.of())
        : new Parsed.Invalid<>(
            "note", List.of(new Defect(Reason.CHARACTER, Defect.Grade.ERROR, 0)));
  }
}
