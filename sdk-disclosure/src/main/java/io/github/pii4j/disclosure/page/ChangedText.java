package io.github.pii4j.disclosure.page;

import io.github.pii4j.policy.diff.Change;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text said before a change and says after it, in the language of one page. A value that is
 * no text, such as a code, is nothing to read.
 *
 * @param before empty if there was none
 * @param after empty if there is none
 */
record ChangedText(String before, String after) {

  static final ChangedText NONE = new ChangedText("", "");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern OF_LANGUAGE = Pattern.compile("(?:^|; )([a-z]{2})=");
  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\p{L}*,? \\p{L}");
  private static final String PROSE = "text/";
  private static final String CHINESE = Locale.CHINESE.getLanguage();

  /** The text of the policy in another language is shown on the pages of that language. */
  static boolean isElsewhere(Change change, Locale locale) {
    return change.path().startsWith(PROSE) && !isProse(change, locale);
  }

  private static boolean isProse(Change change, Locale locale) {
    String tag = change.path().substring(PROSE.length()).split("/", 2)[0];
    return Locale.forLanguageTag(tag).getLanguage().equals(locale.getLanguage());
  }

  static ChangedText of(Change change, ChangesBetween between, Locale locale) {
    if (change.path().startsWith(PROSE)) {
      return new ChangedText(change.before(), change.after());
    }
    if (change.path().startsWith("sdks/")) {
      return whole(
          change,
          named(change.before(), locale.getLanguage()),
          named(change.after(), locale.getLanguage()));
    }
    SortedSet<String> languages = new TreeSet<>();
    between.before().policy().locales().forEach(one -> languages.add(one.getLanguage()));
    languages.retainAll(
        between.after().policy().locales().stream().map(Locale::getLanguage).toList());
    String own = locale.getLanguage();
    List<String> order = List.copyOf(languages);
    return whole(change, placed(change.before(), order, own), placed(change.after(), order, own));
  }

  /** Half of a text would read as if the other half had not been there. */
  private static ChangedText whole(Change change, String before, String after) {
    boolean part =
        before.isEmpty() != change.before().isEmpty()
            || after.isEmpty() != change.after().isEmpty();
    return part ? NONE : new ChangedText(before, after);
  }

  boolean isThere() {
    return !before.isEmpty() || !after.isEmpty();
  }

  /** As registries write it: {@code en=…; zh=…}. */
  private static String named(String value, String language) {
    if (value.indexOf('=') < 0) {
      return "";
    }
    Matcher next = OF_LANGUAGE.matcher(value);
    int begin = -1;
    while (next.find()) {
      if (begin >= 0) {
        return value.substring(begin, next.start());
      }
      begin = next.group(1).equals(language) ? next.end() : -1;
    }
    return begin < 0 ? "" : value.substring(begin);
  }

  private static boolean isText(String value, String language) {
    return language.equals(CHINESE)
        ? HAN.matcher(value).find()
        : SENTENCE.matcher(value).lookingAt();
  }

  /** As policies write it: the texts in the order of their languages. */
  private static String placed(String value, List<String> languages, String language) {
    if (languages.equals(List.of(language))) {
      return isText(value, language) ? value : "";
    }
    String[] texts = value.split(" \\| ", -1);
    int at = languages.indexOf(language);
    if (languages.size() < 2 || texts.length != languages.size() || at < 0) {
      return "";
    }
    for (int i = 0; i < texts.length; i++) {
      if (HAN.matcher(texts[i]).find() != languages.get(i).equals(CHINESE)) {
        return "";
      }
    }
    return texts[at];
  }
}
