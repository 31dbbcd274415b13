package io.github.pii4j.disclosure.importer;

import java.util.List;

/** Where the operator of an SDK explains it. */
final class DraftLinks {

  private final ImportedSdk sdk;
  private final DraftLines draft;

  DraftLinks(ImportedSdk sdk, DraftLines draft) {
    this.sdk = sdk;
    this.draft = draft;
  }

  void write() {
    String policy = link(ListField.POLICY_LINK);
    String site = link(ListField.SITE_LINK);
    if (!policy.isEmpty() || !site.isEmpty()) {
      draft.line("    links:");
    }
    line("policy", policy);
    line("site", site);
  }

  private void line(String key, String link) {
    if (!link.isEmpty()) {
      draft.line("      " + key + ": " + Words.quoted(link));
    }
  }

  private String link(ListField field) {
    ImportedText text = sdk.texts().get(field);
    if (text == null || text.text().isEmpty()) {
      return "";
    }
    List<String> links = Words.links(text.text());
    if (links.size() != 1) {
      draft.notUnderstood(text);
    }
    return links.isEmpty() ? "" : links.get(0);
  }
}
