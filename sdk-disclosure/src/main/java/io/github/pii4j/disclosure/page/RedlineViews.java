package io.github.pii4j.disclosure.page;

import io.github.pii4j.disclosure.report.Redline;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What changed between two versions, the gravest first, each value side by side and in one. */
final class RedlineViews {

  private final ChangesBetween between;
  private final PageLanguage language;
  private final PageWords words;
  private final PagePath here;
  private final SharedViews shared;

  RedlineViews(ChangesBetween between, PageLanguage language, PagePath here, SharedViews shared) {
    this.between = between;
    this.language = language;
    this.words = language.words();
    this.here = here;
    this.shared = shared;
  }

  Map<String, Object> view() {
    String before = between.before().version();
    String after = between.after().version();
    return new View()
        .put("title", words.get("redline.title", before, after))
        .put("links", List.of(back(), frozen(between.before()), frozen(between.after())))
        .put("groups", groups())
        .fields();
  }

  private Map<String, Object> back() {
    return new View()
        .put("label", words.get("redline.back"))
        .put("href", here.linkTo(here.to(SitePage.CHANGES.file())))
        .fields();
  }

  private Map<String, Object> frozen(Publication one) {
    return new View()
        .put("label", words.get("history.link.frozen", one.version()))
        .put("href", here.linkTo(here.to(SiteHistory.frozen(one))))
        .fields();
  }

  private List<Map<String, Object>> groups() {
    List<Map<String, Object>> groups = new ArrayList<>();
    Severity[] levels = Severity.values();
    for (int i = levels.length - 1; i >= 0; i--) {
      Severity level = levels[i];
      List<Map<String, Object>> changes =
          between.changes().stream()
              .filter(change -> change.severity() == level)
              .map(this::change)
              .toList();
      if (!changes.isEmpty()) {
        View group = new View().put("id", level.name().toLowerCase(Locale.ROOT));
        new LevelWords(words).put(group, level);
        groups.add(group.put("changes", changes).fields());
      }
    }
    return groups;
  }

  private Map<String, Object> change(Change change) {
    String sentence = change.message().in(language.locale());
    return shared.of(new Shown(sentence, change.before(), change.after()), RedlineViews::change);
  }

  private static View change(Shown shown) {
    Redline redline = Redline.between(shown.before(), shown.after());
    return new View()
        .put("sentence", shown.sentence())
        .put("hasBefore", redline.hasBefore())
        .put("both", redline.hasBefore() && redline.hasAfter())
        .put("parts", redline.parts().stream().map(RedlineViews::part).toList());
  }

  private static Map<String, Object> part(Redline.Part part) {
    return Map.of("kind", part.kind().name().toLowerCase(Locale.ROOT), "text", part.text());
  }

  /**
   * All that is shown of a change.
   *
   * @param sentence what it is
   * @param before the value that was
   * @param after the value that is
   */
  private record Shown(String sentence, String before, String after) {}
}
