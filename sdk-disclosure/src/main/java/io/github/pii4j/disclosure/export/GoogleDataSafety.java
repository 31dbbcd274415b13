package io.github.pii4j.disclosure.export;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.Vocabulary;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkPlatform;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.RecipientRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Drafts the answers to Google Play's Data safety form that follow from what the SDKs of an app
 * send, in the CSV file that Play Console imports.
 *
 * <p>Where the list is silent the graver reading holds: an operator of whom it does not say that it
 * acts on instruction only is a third party that data is shared with.
 */
final class GoogleDataSafety {

  private static final List<String> HEADINGS =
      List.of(
          "Question ID (machine readable)",
          "Response ID (machine readable)",
          "Response value",
          "Answer requirement",
          "Human-friendly question label");

  private static final Message ROLE =
      new Message(
          "the list does not say whether its operator acts on instruction only; taken as shared"
              + " with a third party",
          "清单未说明运营方是否仅受托处理；按与第三方共享处理");
  private static final Message PURPOSE =
      new Message(
          "its purpose is not told from its words; choose one in Play Console",
          "无法从文字判断用途；请在 Play Console 中选定");

  private final GoogleForm form = GoogleForm.BUNDLED;
  private final List<ExportNote> notes = new ArrayList<>();

  private GoogleDataSafety() {}

  static ExportedText draft(SdkRegistry registry, Catalogue catalogue) {
    return new GoogleDataSafety().answer(registry, catalogue);
  }

  private ExportedText answer(SdkRegistry registry, Catalogue catalogue) {
    List<StoreItem> items =
        new StoreItems(
                SdkPlatform.ANDROID, Vocabulary.GOOGLE_DATA_SAFETY, catalogue, form::hasType, notes)
            .of(registry.sdks());
    items.stream().map(StoreItem::sdk).distinct().forEach(this::note);
    notes.add(
        ExportNote.of(
            "this draft knows the SDKs only: answer for the app itself too, and what is left empty",
            "本草稿仅涵盖 SDK：请补充应用自身的情况和留空的问题"));
    return new ExportedText(csv(items), notes);
  }

  private void note(SdkDisclosure sdk) {
    if (sdk.role().isEmpty()) {
      notes.add(new ExportNote(sdk.id(), "", ROLE));
    }
    if (StorePurposes.GOOGLE.of(sdk).isEmpty()) {
      notes.add(new ExportNote(sdk.id(), "", PURPOSE));
    }
  }

  private String csv(List<StoreItem> items) {
    Map<String, List<StoreItem>> byType =
        items.stream()
            .collect(
                Collectors.groupingBy(StoreItem::type, LinkedHashMap::new, Collectors.toList()));
    GoogleAnswers answers = new GoogleAnswers(byType);
    CsvText csv = new CsvText().row(HEADINGS);
    form.questions(answers).forEach(question -> csv.row(question.cells()));
    return csv.toString();
  }

  /** Google counts a service provider that acts on the developer's behalf as no third party. */
  static boolean isShared(SdkDisclosure sdk) {
    return sdk.role().filter(role -> role == RecipientRole.PROCESSOR).isEmpty();
  }
}
