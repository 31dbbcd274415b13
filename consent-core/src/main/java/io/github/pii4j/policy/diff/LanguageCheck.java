package io.github.pii4j.policy.diff;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.Recipient;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A policy that was built rather than read may claim a language that some of its texts lack; the
 * reader of files refuses that itself.
 */
final class LanguageCheck {

  private final Versions versions;
  private final Changes changes;

  LanguageCheck(Versions versions, Changes changes) {
    this.versions = versions;
    this.changes = changes;
  }

  void run() {
    Map<String, Set<String>> old = gaps(versions.before());
    gaps(versions.after()).forEach((path, languages) -> report(path, languages, old));
  }

  private void report(String path, Set<String> languages, Map<String, Set<String>> old) {
    changes.addIf(
        !languages.equals(old.get(path)),
        DiffRule.LOCALE_STRUCTURE_DRIFT,
        versions.whole(path),
        "",
        Words.joined(languages));
  }

  private static Map<String, Set<String>> gaps(PrivacyPolicy policy) {
    Set<String> claimed =
        policy.locales().stream().map(Locale::getLanguage).collect(Collectors.toSet());
    Map<String, LocalizedText> texts = texts(policy);
    Map<String, Set<String>> gaps = new LinkedHashMap<>();
    texts.forEach(
        (path, text) -> {
          Set<String> missing = new TreeSet<>(claimed);
          missing.removeAll(text.languages());
          if (!missing.isEmpty()) {
            gaps.put(path, missing);
          }
        });
    return gaps;
  }

  private static Map<String, LocalizedText> texts(PrivacyPolicy policy) {
    Map<String, LocalizedText> texts = new LinkedHashMap<>();
    texts.put("title", policy.wording().title());
    texts.put("product", policy.wording().product());
    texts.put("controller/name", policy.controller().name());
    for (ProcessingFunction function : policy.functions()) {
      texts.put("functions/" + function.id() + "/label", function.label());
      texts.put("functions/" + function.id() + "/purpose", function.purpose().text());
    }
    for (Recipient recipient : policy.recipients()) {
      texts.put("recipients/" + recipient.id() + "/name", recipient.name());
    }
    return texts;
  }
}
