package io.github.pii4j.disclosure.importer;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number or letter that a line begins with: 一、 (1) 1.2 a) ① 01.
 *
 * @param style its kind with its marks, the same for 1. and 2., empty if there is none
 * @param ordinal its place within the kind, 0 if that is not known
 * @param length of the number with the space behind it
 */
record LineNumber(String style, int ordinal, int length) {

  static final LineNumber NONE = new LineNumber("", 0, 0);

  private static final String CHINESE = "一二三四五六七八九十";
  private static final Pattern FORM =
      Pattern.compile(
          "^(?:第([一二三四五六七八九十]{1,3}|[0-9]{1,3})([条條章节節篇]|部分)(?:[、：:]|(?=\\s|$|[^\\s]))"
              + "|(第?)([一二三四五六七八九十]{1,3})([、.．])"
              + "|([（(])([0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z]{1,3})([）)])"
              + "|([0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3}){0,5})([、.．)）\\s])(?![0-9０-９])"
              + "|([a-zA-Z])([、.．)）])"
              + "|([①-⑳])"
              + "|(0[1-9])(?=\\p{IsHan}))\\s{0,8}");

  static LineNumber of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.find()) {
      return NONE;
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      String part = matcher.group(group);
      if (part != null && !part.isEmpty() && Character.isLetterOrDigit(last(part))) {
        return new LineNumber(style(matcher, part), ordinal(part), matcher.end());
      }
    }
    return new LineNumber(style(matcher, matcher.group().strip()), circled(matcher), matcher.end());
  }

  private static int last(String part) {
    return part.codePointBefore(part.length());
  }

  private static String style(Matcher matcher, String number) {
    String kind =
        number.codePoints().anyMatch(Character::isDigit)
            ? "1".repeat(number.split("[.．]").length)
            : Character.isIdeographic(number.codePointAt(0)) ? "一" : "a";
    String marks = matcher.group().replace(number, "").strip();
    return Normalizer.normalize(kind + marks, Normalizer.Form.NFKC);
  }

  private static int circled(Matcher matcher) {
    return matcher.group().codePointAt(0) - '①' + 1;
  }

  private static int ordinal(String number) {
    String plain = Normalizer.normalize(number, Normalizer.Form.NFKC);
    String last = plain.substring(plain.lastIndexOf('.') + 1);
    if (last.matches("[0-9]{1,3}")) {
      return Integer.parseInt(last);
    }
    return last.matches("[" + CHINESE + "]+") ? chinese(last) : last.codePointAt(0) - 'a' + 1;
  }

  private static int chinese(String number) {
    int ten = number.indexOf('十');
    if (ten < 0) {
      return CHINESE.indexOf(number.charAt(0)) + 1;
    }
    int tens = ten == 0 ? 1 : CHINESE.indexOf(number.charAt(0)) + 1;
    String ones = number.substring(ten + 1);
    return tens * 10 + (ones.isEmpty() ? 0 : CHINESE.indexOf(ones.charAt(0)) + 1);
  }

  boolean isThere() {
    return length > 0;
  }

  /** Whether this follows {@code before} in one list. */
  boolean follows(LineNumber before) {
    return isThere() && style.equals(before.style) && ordinal == before.ordinal + 1;
  }
}
