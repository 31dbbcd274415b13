package io.github.pii4j.policy.lint;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sentences of a text, and the words of one without its form. */
final class Sentences {

  private static final Pattern END = Pattern.compile("(?<=[。！？；])|(?<=[.!?;])(?=\\s)");
  private static final Pattern FORM = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Sentences() {}

  /** The sentences of a block, each with its end. */
  static Stream<String> of(String words) {
    return END.splitAsStream(words).map(String::strip).filter(sentence -> !sentence.isEmpty());
  }

  /** Letters and digits only, whatever their case and width. */
  static String bare(String words) {
    String folded = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return FORM.matcher(folded).replaceAll("");
  }
}
