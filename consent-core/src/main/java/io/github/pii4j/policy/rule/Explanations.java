package io.github.pii4j.policy.rule;

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
    return new ExplanationTexts(english, chinese);
  }
}
