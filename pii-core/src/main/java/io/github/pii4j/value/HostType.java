package io.github.pii4j.value;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.category.DataCategory;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** A type that a host has put together of two functions. */
final class HostType<T extends PersonalValue> extends CheckedType<T> {

  private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final ToIntFunction<CharSequence> check;
  private final Function<CharSequence, T> build;

  HostType(
      String name,
      DataCategory category,
      ToIntFunction<CharSequence> check,
      Function<CharSequence, T> build) {
    super(name, category, Strictness.STRICT);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a type is named in lower-case words joined by hyphens, not \"" + name + "\"");
    }
    this.check = requireNonNull(check, "check");
    this.build = requireNonNull(build, "build");
  }

  @Override
  public int check(CharSequence text) {
    return text.length() > LONGEST_TEXT ? Reason.LENGTH.bit() : check.applyAsInt(text);
  }

  @Override
  T build(CharSequence text) {
    return build.apply(text);
  }

  @Override
  int position(Reason reason, CharSequence text) {
    return 0;
  }
}
