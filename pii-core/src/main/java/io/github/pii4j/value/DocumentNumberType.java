package io.github.pii4j.value;

import java.util.function.Function;

/** Judges the numbers of a document by the forms that a table gives. */
final class DocumentNumberType<T extends Pii> extends PlacedType<T> {

  private final String[] forms;
  private final Function<String, T> build;

  DocumentNumberType(
      String name, Strictness strictness, DocumentTable documents, Function<String, T> build) {
    super(name, "identity." + name, strictness, Grouping.NONE);
    this.forms = documents.forms(name).toArray(String[]::new);
    this.build = build;
  }

  @Override
  boolean isLength(int length) {
    for (String form : forms) {
      if (form.length() == length) {
        return true;
      }
    }
    return false;
  }

  /** Where the form that fits longest ceases to, among those of this length if there are any. */
  @Override
  int firstBad(CharSequence text, int view, int length) {
    boolean known = isLength(length);
    int furthest = 0;
    for (String form : forms) {
      if (form.length() == length || !known) {
        int fitting = fitting(form, text, view, length);
        if (fitting == Math.min(form.length(), length)) {
          return NOWHERE;
        }
        furthest = Math.max(furthest, fitting);
      }
    }
    return furthest;
  }

  private int fitting(String form, CharSequence text, int view, int length) {
    int place = 0;
    while (place < Math.min(form.length(), length)
        && allows(form.charAt(place), at(text, view, place))) {
      place++;
    }
    return place;
  }

  private static boolean allows(char sign, char c) {
    return switch (sign) {
      case '#' -> isDigit(c);
      case '@' -> isLetter(c) && c != 'I' && c != 'O';
      default -> c == sign;
    };
  }

  @Override
  int judge(CharSequence text, int view, int length) {
    return 0;
  }

  @Override
  T of(String canonical) {
    return build.apply(canonical);
  }
}
