package io.github.pii4j.disclosure.page;

import io.github.pii4j.document.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The colours of a host in place of ours, checked for contrast before anybody has to read them.
 *
 * <p>A token is a use of a colour: {@code paper}, {@code card}, {@code ink}, {@code quiet}, {@code
 * line}, {@code edge}, {@code accent}, {@code accent-soft}, {@code warn}, {@code warn-soft}, {@code
 * stop}, {@code go}. Immutable and thread-safe.
 */
public final class SiteTheme {

  /** Ours. */
  public static final SiteTheme PLAIN = new SiteTheme(new TreeMap<>(), new TreeMap<>());

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final SortedMap<String, String> LIGHT = StyleTokens.light();
  private static final SortedMap<String, String> DARK = StyleTokens.dark();

  private final SortedMap<String, String> light;
  private final SortedMap<String, String> dark;

  private SiteTheme(SortedMap<String, String> light, SortedMap<String, String> dark) {
    this.light = light;
    this.dark = dark;
  }

  /**
   * Replaces some of the colours.
   *
   * @param light for light screens, by token: {@code accent}, {@code #0a5c56}
   * @param dark for dark screens; those that are not named stay ours
   * @throws InvalidThemeException with every token that is unknown, colour that is none, and pair
   *     of colours without the contrast of WCAG 2.2 (1.4.3: 4.5 for text; 1.4.11: 3 for edges)
   */
  public static SiteTheme of(Map<String, String> light, Map<String, String> dark) {
    List<Message> problems = new ArrayList<>();
    checkNames(light, problems);
    checkNames(dark, problems);
    if (problems.isEmpty()) {
      Contrast.problems("light", "浅色", merged(LIGHT, light)).forEach(problems::add);
      Contrast.problems("dark", "深色", merged(DARK, dark)).forEach(problems::add);
    }
    if (!problems.isEmpty()) {
      throw new InvalidThemeException(problems);
    }
    return new SiteTheme(new TreeMap<>(light), new TreeMap<>(dark));
  }

  boolean isPlain() {
    return light.isEmpty() && dark.isEmpty();
  }

  /** On top of ours, and not on paper, which stays black on white. */
  String css() {
    return "@media screen {\n  :root {"
        + declarations(light)
        + " }\n}\n@media screen and (prefers-color-scheme: dark) {\n  :root {"
        + declarations(merged(onlyOurs(DARK, light), dark))
        + " }\n}\n";
  }

  /** A dark screen keeps our dark colour where the theme names a light one only. */
  private static SortedMap<String, String> onlyOurs(
      SortedMap<String, String> ours, Map<String, String> named) {
    SortedMap<String, String> kept = new TreeMap<>(ours);
    kept.keySet().retainAll(named.keySet());
    return kept;
  }

  private static String declarations(Map<String, String> tokens) {
    StringBuilder css = new StringBuilder();
    tokens.forEach(
        (name, colour) -> css.append(" --").append(name).append(": ").append(colour).append(';'));
    return css.toString();
  }

  private static SortedMap<String, String> merged(
      Map<String, String> ours, Map<String, String> theirs) {
    SortedMap<String, String> merged = new TreeMap<>(ours);
    merged.putAll(theirs);
    return merged;
  }

  private static void checkNames(Map<String, String> tokens, List<Message> problems) {
    tokens.forEach(
        (name, colour) -> {
          if (!LIGHT.containsKey(name)) {
            String known = String.join(", ", LIGHT.keySet());
            problems.add(
                new Message(
                    "no colour of the pages has that name; they are " + known,
                    "页面没有这个颜色名；可用的为 " + known));
          } else if (!COLOUR.matcher(Objects.requireNonNull(colour)).matches()) {
            problems.add(
                new Message(name + ": is no colour; write #rrggbb", name + "：不是颜色值；请写成 #rrggbb"));
          }
        });
  }
}
