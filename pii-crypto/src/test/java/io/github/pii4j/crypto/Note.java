package io.github.pii4j.crypto;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.value.Pii;
import java.util.List;

/** A personal value of any text, as a host would define its own. */
final class Note extends Pii {

  static final DataCategory CATEGORY =
      new DataCategory("test.note", "备注", "note", Sensitivity.GENERAL, List.of(), "test");

  private final String text;

  Note(String text) {
    this.text = text;
  }

  @Override
  public DataCategory category() {
    return CATEGORY;
  }

  @Override
  public String reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Note that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
