package io.github.pii4j.disclosure.page;

import java.util.List;

/** A page of the set: its file, its name and the templates that it consists of. */
enum SitePage {
  INDEX("index", "summary.title", "summary.ftlh", "doors.ftlh", "contact.ftlh"),
  POLICY("policy", "site.policy", "text.ftlh", "notes.ftlh", "protection.ftlh", "contact.ftlh"),
  COLLECTED("collected", "collected.title", "collected.ftlh"),
  SHARED("shared", "recipients.title", "recipients.ftlh", "shared.ftlh"),
  SDKS("sdks", "sdks.title", "sdks.ftlh"),
  PERMISSIONS("permissions", "permissions.title", "permissions.ftlh"),
  RIGHTS("rights", "rights.title", "rights.ftlh", "contact.ftlh"),
  CHANGES("changes", "changes.title", "edition.ftlh", "history.ftlh");

  private final String word;
  private final String title;
  private final List<String> parts;

  SitePage(String word, String title, String... parts) {
    this.word = word;
    this.title = title;
    this.parts = List.of(parts);
  }

  /** What it is called in keys and addresses. */
  String word() {
    return word;
  }

  String file() {
    return word + ".html";
  }

  /** The key of its name. */
  String title() {
    return title;
  }

  List<String> parts() {
    return parts;
  }
}
