package io.github.pii4j.disclosure.page;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The colours that the style sheet names, by what they are used for. */
final class StyleTokens {

  private static final Pattern TOKEN = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
  private static final String CSS = PageStyle.PLAIN.text();
  private static final String SCHEME = "@media (prefers-color-scheme: dark)";

  private StyleTokens() {}

  static SortedMap<String, String> light() {
    return in(CSS.substring(0, CSS.indexOf(SCHEME)));
  }

  static SortedMap<String, String> dark() {
    return in(CSS.substring(CSS.indexOf(SCHEME), CSS.indexOf("*, *::before")));
  }

  private static SortedMap<String, String> in(String css) {
    SortedMap<String, String> tokens = new TreeMap<>();
    TOKEN.matcher(css).results().forEach(token -> tokens.put(token.group(1), token.group(2)));
    return tokens;
  }
}
