package io.github.pii4j.disclosure.page;

import io.github.pii4j.disclosure.report.Redline;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What changed between two versions, the gravest first, each text side by side and in one. */
final class RedlineViews {

  /** More cards in a row than anybody reads. */
  private static final int MOST_OPEN = 24;

  private final ChangesBetween between;
  private final PageLanguage language;
  private final PageWords words;
  private final PagePath here;
  private final SharedViews shared;
  private final ChangeSentence sentences;

  RedlineViews(ChangesBetween between, PageLanguage language, PagePath here, SharedViews shared) {
    this.between = between;
    this.language = language;
    this.words = language.words();
    this.here = here;
    this.shared = shared;
    this.sentences = new ChangeSentence(between, language);
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
      List<Change> changes =
          between.changes().stream()
              .filter(change -> change.severity() == level && !isElsewhere(change))
              .toList();
      boolean elsewhere = between.changes().stream().anyMatch(one -> isElsewhere(one, level));
      if (!changes.isEmpty() || elsewhere) {
        groups.add(group(level, changes, elsewhere));
      }
    }
    return groups;
  }

  private boolean isElsewhere(Change change) {
    return ChangedText.isElsewhere(change, language.locale());
  }

  private boolean isElsewhere(Change change, Severity level) {
    return change.severity() == level && isElsewhere(change);
  }

  /** What nobody has to act on, or is too much to read in a row, is folded by what it is about. */
  private Map<String, Object> group(Severity level, List<Change> changes, boolean elsewhere) {
    boolean folded = !level.isAtLeast(Severity.NOTIFY) || changes.size() > MOST_OPEN;
    View group = new View().put("id", level.name().toLowerCase(Locale.ROOT));
    new LevelWords(words).put(group, level);
    return group
        .put("changes", folded ? List.of() : changes.stream().map(this::change).toList())
        .put("folds", folded ? folds(changes) : List.of())
        .put(
            "elsewhere", elsewhere ? Optional.of(words.get("redline.elsewhere")) : Optional.empty())
        .fields();
  }

  private List<Map<String, Object>> folds(List<Change> changes) {
    Map<String, List<Change>> bySubject = new LinkedHashMap<>();
    for (Change change : changes) {
      bySubject
          .computeIfAbsent(sentences.subject(change), subject -> new ArrayList<>())
          .add(change);
    }
    return bySubject.entrySet().stream().map(this::fold).toList();
  }

  private Map<String, Object> fold(Map.Entry<String, List<Change>> about) {
    return new View()
        .put("subject", about.getKey())
        .put("count", words.count("redline.count", about.getValue().size()))
        .put("changes", about.getValue().stream().map(this::change).toList())
        .fields();
  }

  private Map<String, Object> change(Change change) {
    ChangedText text = ChangedText.of(change, between, language.locale());
    return shared.of(
        new Shown(
            sentences.of(change, text.isThere()),
            sentences.spoken(text.before()),
            sentences.spoken(text.after())),
        RedlineViews::change);
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
   * @param before the text that was
   * @param after the text that is
   */
  private record Shown(String sentence, String before, String after) {}
}
