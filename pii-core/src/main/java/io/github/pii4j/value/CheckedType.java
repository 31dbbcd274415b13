package io.github.pii4j.value;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.value.Defect.Grade;
import java.util.ArrayList;
import java.util.List;

/** A type that judges by the bits of {@link Reason} and builds when none of them is an error. */
abstract class CheckedType<T extends Pii> implements PiiType<T> {

  /** No value in any grouping is longer; a longer text is refused unread. */
  static final int LONGEST_TEXT = 64;

  private final String name;
  private final DataCategory category;
  private final Strictness strictness;

  CheckedType(String name, String categoryCode, Strictness strictness) {
    this.name = name;
    this.category = Catalogue.bundled().require(categoryCode);
    this.strictness = strictness;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final DataCategory category() {
    return category;
  }

  final Strictness strictness() {
    return strictness;
  }

  @Override
  public final Parsed<T> tryParse(CharSequence text) {
    int bits = check(text);
    List<Defect> defects = bits == 0 ? List.of() : defects(bits, text);
    return defects.stream().anyMatch(defect -> defect.grade() == Grade.ERROR)
        ? new Parsed.Invalid<>(name, defects)
        : new Parsed.Valid<>(build(text), defects);
  }

  /** The value; called only when no defect is an error. */
  abstract T build(CharSequence text);

  /** Index of the first character that {@code reason} concerns. */
  abstract int position(Reason reason, CharSequence text);

  Grade grade(Reason reason, CharSequence text) {
    return strictness.grade(reason);
  }

  private List<Defect> defects(int bits, CharSequence text) {
    List<Defect> defects = new ArrayList<>();
    for (Reason reason : Reason.values()) {
      if ((bits & reason.bit()) != 0) {
        defects.add(new Defect(reason, grade(reason, text), position(reason, text)));
      }
    }
    return defects;
  }
}
