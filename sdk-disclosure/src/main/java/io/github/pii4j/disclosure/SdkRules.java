package io.github.pii4j.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.policy.rule.Explanations;
import io.github.pii4j.policy.rule.RuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The rules about SDK registries, beside those about policies. Immutable and thread-safe. */
public final class SdkRules {

  private SdkRules() {}

  /** Every bundled rule: those about policies and those about registries. */
  public static RuleBook book() {
    return Bundled.BOOK;
  }

  static String resource(String name) {
    try (InputStream in = SdkRules.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read once, when first asked for. */
  private static final class Bundled {
    static final RuleBook BOOK =
        RuleBook.bundled()
            .plus(
                resource("rules.tsv"),
                Explanations.of(
                    () -> resource("explanations_en.properties"),
                    () -> resource("explanations_zh.properties")));
  }
}
