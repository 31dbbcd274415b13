package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.Storage;

/** Finds policies that do not say where data is and whether it leaves the country. */
final class StorageRule implements LintRule {

  private static final Message STORAGE =
      new Message(
          "nothing says in which country data is kept; add \"storage: {countries: [CN]}\"",
          "未说明个人信息存储于哪个国家或地区；请补充 storage: {countries: [CN]}");
  private static final Message CROSS_BORDER =
      new Message(
          "nothing says whether data leaves the country; add \"crossBorder: none\", or the transfers",
          "未说明个人信息是否出境；请补充 crossBorder: none，或列明出境情况");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    boolean said = subject.policy().storage().filter(StorageRule::namesCountry).isPresent();
    flaws.addIf(!said, "storage-country-missing", "storage", STORAGE);
    flaws.addIf(
        subject.policy().crossBorder().isEmpty(),
        "cross-border-missing",
        "crossBorder",
        CROSS_BORDER);
  }

  private static boolean namesCountry(Storage storage) {
    return !storage.countries().isEmpty();
  }
}
