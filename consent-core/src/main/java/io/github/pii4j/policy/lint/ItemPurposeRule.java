package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds items that do not fit what they are collected for. */
final class ItemPurposeRule implements LintRule {

  /** Items, and the functions and purposes in which they are out of place. */
  static final Map<String, Pattern> OUT_OF_PLACE =
      Map.of(
          "credential.transaction-password",
          Pattern.compile("password|login|register|browse|search"),
          "credential.password",
          Pattern.compile("pay|trade|transaction|wage|browse|search"));

  private static final Message MESSAGE =
      new Message(
          "this item does not fit the function; name the one that is meant, or remove it",
          "该信息项与本功能不符；请改为实际需要的信息项，或删除");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    subject
        .uses()
        .filter(ItemPurposeRule::isOutOfPlace)
        .forEach(use -> flaws.add("item-purpose-mismatch", use.path(), use.use().item(), MESSAGE));
  }

  private static boolean isOutOfPlace(LintSubject.Use use) {
    Pattern pattern = OUT_OF_PLACE.get(use.use().item());
    String words = use.function().id() + " " + use.function().purpose().id();
    return pattern != null && pattern.matcher(words).find();
  }
}
