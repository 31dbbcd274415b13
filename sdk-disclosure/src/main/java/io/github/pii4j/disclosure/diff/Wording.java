package io.github.pii4j.disclosure.diff;

import io.github.pii4j.document.LocalizedText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether two texts are the same, differ in form, or in their words. */
enum Wording {
  SAME,

  /** Only spaces, punctuation, case or width differ. */
  FORM,

  WORDS;

  private static final Pattern FORM_ONLY = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * Compares the languages that both have: a new language is no change of words. Texts without a
   * language in common differ.
   */
  static Wording compare(Optional<LocalizedText> before, Optional<LocalizedText> after) {
    if (before.isEmpty() || after.isEmpty()) {
      return before.equals(after) ? SAME : WORDS;
    }
    return compare(before.orElseThrow().byLanguage(), after.orElseThrow().byLanguage());
  }

  private static Wording compare(Map<String, String> before, Map<String, String> after) {
    Set<String> common = new TreeSet<>(before.keySet());
    common.retainAll(after.keySet());
    return common.stream()
        .map(
            language ->
                compare(before.getOrDefault(language, ""), after.getOrDefault(language, "")))
        .max(Wording::compareTo)
        .orElse(WORDS);
  }

  private static Wording compare(String before, String after) {
    if (before.equals(after)) {
      return SAME;
    }
    return bare(before).equals(bare(after)) ? FORM : WORDS;
  }

  private static String bare(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return FORM_ONLY.matcher(folded).replaceAll("");
  }

  /** The text in canonical form: every language in the order of the codes. */
  static String text(Optional<LocalizedText> text) {
    return text.map(Wording::text).orElse("");
  }

  static String text(LocalizedText text) {
    return text.byLanguage().entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("; "));
  }
}
