package io.github.pii4j.disclosure.importer;

import java.util.regex.Pattern;

/**
 * A line without bullets, quotes and bold.
 *
 * @param isHeading whether it is marked as one, or bold as a whole
 * @param isItem whether a bullet stands before it
 */
record LineText(String words, boolean isHeading, boolean isItem) {

  /** :使用目的: 推送 */
  private static final Pattern FIELD = Pattern.compile(":[^:：]{1,24}:\\s");

  private static final String ITEM = "*•·●◆■-－";
  private static final String BULLETS = ">*#•·●◆■-－";

  static LineText of(String raw) {
    String line = raw.strip();
    boolean bold =
        line.length() > 4
            && line.startsWith("**")
            && line.indexOf("**", 2) > 2
            && line.indexOf("**", 2) == line.length() - 2;
    int begin = 0;
    while (begin < line.length() && isDecoration(line.charAt(begin))) {
      begin++;
    }
    if (line.length() > begin + 1 && FIELD.matcher(line).region(begin, line.length()).lookingAt()) {
      begin++;
    }
    int end = line.length();
    while (end > begin
        && (line.charAt(end - 1) == '*' || Character.isWhitespace(line.charAt(end - 1)))) {
      end--;
    }
    boolean item = !line.isEmpty() && ITEM.indexOf(line.charAt(0)) >= 0 && !line.startsWith("**");
    return new LineText(line.substring(begin, end), bold || line.startsWith("#"), item);
  }

  private static boolean isDecoration(char next) {
    return BULLETS.indexOf(next) >= 0 || Character.isWhitespace(next);
  }
}
