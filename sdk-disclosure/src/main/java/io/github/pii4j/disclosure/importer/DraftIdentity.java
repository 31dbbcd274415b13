package io.github.pii4j.disclosure.importer;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an SDK is: its name and operator, and what gives it away in a build. */
final class DraftIdentity {

  private static final Pattern ALL =
      Pattern.compile("(?:不区分|不分|全|所有|各|多)(?:平台|系统|端)?|通用|不限|(?i:all)");

  private final ImportedSdk sdk;
  private final DraftLines draft;

  DraftIdentity(ImportedSdk sdk, DraftLines draft) {
    this.sdk = sdk;
    this.draft = draft;
  }

  void write() {
    name();
    sdk.text(ListField.OPERATOR)
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> draft.line("    operator:\n      name: " + draft.localized(text)));
    match();
    version();
    platforms();
  }

  private void name() {
    @Nullable ImportedText name = sdk.texts().get(ListField.NAME);
    @Nullable ImportedText operator = sdk.texts().get(ListField.OPERATOR);
    ImportedText shown = name != null && !name.text().isEmpty() ? name : operator;
    if (shown == null || shown.text().isEmpty()) {
      shown = new ImportedText(sdk.line(), "", draft.isChinese() ? "未具名" : "unnamed");
    }
    draft.line("    name: " + draft.localized(shown.text()));
    if (!shown.equals(name)) {
      draft.review(sdk.line(), "the list gives no name; write one", "列表没有名称，请补写");
    }
  }

  private void match() {
    ImportedText text = sdk.texts().get(ListField.PACKAGE);
    if (text == null) {
      return;
    }
    List<String> packages = matching(text, Words.PACKAGE);
    if (!packages.isEmpty()) {
      draft.line("    match:\n      packages: [" + String.join(", ", packages) + "]");
    }
  }

  private void version() {
    ImportedText text = sdk.texts().get(ListField.VERSION);
    if (text == null) {
      return;
    }
    List<String> versions = Words.matching(text.text(), Words.VERSION);
    if (versions.size() == 1) {
      draft.line("    versions: {declared: " + Words.quoted(versions.get(0)) + "}");
    } else {
      draft.notUnderstood(text);
    }
  }

  private void platforms() {
    ImportedText text = sdk.texts().get(ListField.PLATFORM);
    if (text == null) {
      return;
    }
    List<String> platforms = Words.platforms(text.text());
    if (ALL.matcher(text.text()).matches()) {
      return;
    }
    if (platforms.isEmpty()) {
      draft.notUnderstood(text);
    } else {
      draft.line("    platforms: [" + String.join(", ", platforms) + "]");
    }
  }

  private List<String> matching(ImportedText text, Pattern form) {
    List<String> found = Words.matching(text.text(), form);
    if (found.isEmpty()) {
      draft.notUnderstood(text);
    }
    return found;
  }
}
