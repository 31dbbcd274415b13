package io.github.pii4j.disclosure.page;

import io.github.pii4j.policy.PolicyEdition;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Severity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every version, the newest first: what changed since the one before, and what to do about it. */
final class HistoryViews {

  private static final int MOST_SENTENCES = 12;

  private final SiteHistory history;
  private final PageLanguage language;
  private final PageWords words;
  private final PagePath here;

  HistoryViews(SiteHistory history, PageLanguage language, PagePath here) {
    this.history = history;
    this.language = language;
    this.words = language.words();
    this.here = here;
  }

  List<Map<String, Object>> all() {
    List<Map<String, Object>> views = new ArrayList<>();
    for (int i = history.versions().size() - 1; i >= 0; i--) {
      views.add(version(i));
    }
    return views;
  }

  private Map<String, Object> version(int index) {
    Publication publication = history.versions().get(index);
    PolicyEdition edition = publication.policy().edition();
    View view =
        new View()
            .put("id", "v" + publication.version())
            .put("version", publication.version())
            .put("updated", edition.updated().toString())
            .put("effective", edition.effective().map(String::valueOf))
            .put("summary", edition.changeSummary().map(language::text))
            .put("links", links(index));
    if (index == 0) {
      return view.put("sentences", List.of()).put("nothing", words.get("history.first")).fields();
    }
    ChangesBetween since = history.since(index);
    since.gravest().ifPresent(level -> new LevelWords(words).put(view, level));
    return view.put("nothing", words.get("history.none"))
        .put("sentences", sentences(since))
        .put("more", more(since))
        .fields();
  }

  /** How many more there are of which level, and where they are. */
  private Optional<Map<String, Object>> more(ChangesBetween since) {
    List<Change> rest = since.changes().stream().skip(MOST_SENTENCES).toList();
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    rest.forEach(change -> counts.merge(change.severity(), 1, Integer::sum));
    List<String> levels = new ArrayList<>();
    counts.forEach(
        (level, count) ->
            levels.add(0, words.get("history.more.level", words.of("level", level), count)));
    return Optional.of(
        new View()
            .put("text", words.count("history.more", rest.size()))
            .put("levels", language.enumerate(levels))
            .put("href", here.linkTo(here.to(since.file())))
            .fields());
  }

  private List<String> sentences(ChangesBetween since) {
    ChangeSentence sentence = new ChangeSentence(since, language);
    return since.changes().stream()
        .limit(MOST_SENTENCES)
        .map(change -> sentence.of(change, false))
        .toList();
  }

  private List<Map<String, Object>> links(int index) {
    List<Publication> versions = history.versions();
    Publication one = versions.get(index);
    List<Map<String, Object>> links = new ArrayList<>();
    links.add(link("history.link.frozen", one.version(), SiteHistory.frozen(one)));
    if (index > 0) {
      Publication before = versions.get(index - 1);
      links.add(link("history.link.previous", before.version(), ChangesBetween.file(before, one)));
    }
    if (index < versions.size() - 2) {
      String file = ChangesBetween.file(one, history.current());
      links.add(link("history.link.current", one.version(), file));
    }
    return links;
  }

  private Map<String, Object> link(String label, String version, String file) {
    return new View()
        .put("label", words.get(label, version))
        .put("href", here.linkTo(here.to(file)))
        .fields();
  }
}
