package io.github.pii4j.disclosure.importer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before a text in Markdown and is about the file: title, date, layout. */
final class FrontMatter {

  private static final Pattern WHOLE =
      Pattern.compile(
          "\\A\\s{0,100}(-{3}|\\+{3})[ \\t]{0,100}\\n((?:.{0,1000}\\n){1,100}?)(?:\\1|\\.{3})[ \\t]{0,100}(?:\\n|\\z)");
  private static final Pattern OF_A_FILE =
      Pattern.compile("[A-Za-z_][\\w .-]{0,40}\\s?[:=].*|\\s*|\\s+.*|-\\s.*|#.*|[\\]}],?");

  private FrontMatter() {}

  /** The text with empty lines in its place. */
  static String blanked(String text) {
    Matcher front = WHOLE.matcher(text);
    if (!front.find() || !front.group(2).lines().allMatch(OF_A_FILE.asMatchPredicate())) {
      return text;
    }
    return front.group().replaceAll("[^\n]", "") + text.substring(front.end());
  }
}
