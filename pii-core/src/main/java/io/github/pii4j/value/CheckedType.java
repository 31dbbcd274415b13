package io.github.pii4j.value;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.value.Defect.Grade;
import java.util.ArrayList;
import java.util.List;

/** A type that judges by the bits of {@link Reason} and builds when none of them is an error. */
abstract class CheckedType<T extends PersonalValue> implements PiiType<T> {

  /** No value of any type is longer; a longer text is refused unread. */
  static final int LONGEST_TEXT = 1024;

  private final String name;
  private final DataCategory category;
  private final Strictness strictness;

  CheckedType(String name, String categoryCode, Strictness strictness) {
    this(name, Catalogue.bundled().require(categoryCode), strictness);
  }

  CheckedType(String name, DataCategory category, Strictness strictness) {
    this.name = requireNonNull(name, "name");
    this.category = requireNonNull(category, "category");
    this.strictness = requireNonNull(strictness, "strictness");
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

  /** One object for a clean text; the way round through the defects only for the others. */
  @Override
  public final T parse(CharSequence text) {
    return check(text) == 0 ? build(text) : tryParse(text).orElseThrow();
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

  /** Index in {@code text} of the first character that {@code reason} concerns. */
  abstract int position(Reason reason, CharSequence text);

  private List<Defect> defects(int bits, CharSequence text) {
    List<Defect> defects = new ArrayList<>();
    for (Reason reason : Reason.values()) {
      if ((bits & reason.bit()) != 0) {
        int position = Math.min(position(reason, text), text.length());
        defects.add(new Defect(reason, strictness.grade(reason), position));
      }
    }
    return defects;
  }
}
