package io.github.pii4j.policy.rule;

import io.github.pii4j.document.Message;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Explanations in the form of {@link Properties}, read once, when first asked for. */
final class ExplanationTexts implements Explanations {

  private final Supplier<String> english;
  private final Supplier<String> chinese;
  private volatile @Nullable Texts texts;

  ExplanationTexts(Supplier<String> english, Supplier<String> chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** Both languages. */
  private record Texts(Properties english, Properties chinese) {
    Message message(String key) {
      return new Message(english.getProperty(key, ""), chinese.getProperty(key, ""));
    }
  }

  @Override
  public Optional<Explanation> find(String id) {
    Texts found = texts();
    return found.english().containsKey(id + ".why")
        ? Optional.of(
            new Explanation(
                found.message(id + ".why"),
                found.message(id + ".fix"),
                found.message(id + ".example")))
        : Optional.empty();
  }

  /** Two threads that ask at once read the same twice, which does no harm. */
  private Texts texts() {
    Texts known = texts;
    if (known == null) {
      known = new Texts(properties(english.get()), properties(chinese.get()));
      texts = known;
    }
    return known;
  }

  private static Properties properties(String text) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(text));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
