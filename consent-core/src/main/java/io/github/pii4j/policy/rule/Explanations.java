package io.github.pii4j.policy.rule;

import io.github.pii4j.document.Message;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** How rules are explained at length; read only when somebody asks. */
@FunctionalInterface
public interface Explanations {

  /** Explains nothing. */
  Explanations NONE = id -> Optional.empty();

  /** The explanation of the rule with this id; empty if there is none. */
  Optional<Explanation> find(String id);

  /** These, or else {@code others}. */
  default Explanations or(Explanations others) {
    return id -> find(id).or(() -> others.find(id));
  }

  /**
   * Texts in the form of {@link Properties}, with the keys {@code RULE.why}, {@code RULE.fix} and
   * {@code RULE.example}.
   *
   * @param english gives the English text when it is first needed
   * @param chinese gives the Chinese one
   */
  static Explanations of(Supplier<String> english, Supplier<String> chinese) {
    return id -> {
      Properties inEnglish = properties(english.get());
      Properties inChinese = properties(chinese.get());
      return inEnglish.containsKey(id + ".why")
          ? Optional.of(explanation(inEnglish, inChinese, id))
          : Optional.empty();
    };
  }

  private static Explanation explanation(Properties english, Properties chinese, String id) {
    return new Explanation(
        message(english, chinese, id + ".why"),
        message(english, chinese, id + ".fix"),
        message(english, chinese, id + ".example"));
  }

  private static Message message(Properties english, Properties chinese, String key) {
    return new Message(english.getProperty(key, ""), chinese.getProperty(key, ""));
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
