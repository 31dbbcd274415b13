package io.github.pii4j.disclosure.page;

import io.github.pii4j.policy.diff.Change;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A change as people are told of it: by the names of things and in words of their language, without
 * ids, codes and what is said to editors.
 */
final class ChangeSentence {

  /** Whose own words are a paragraph: the section that they stand in names them. */
  private static final Set<String> NAMED_BY_SECTION =
      Set.of("statements", "security", "automatedDecisions");

  private static final Pattern TO_EDITORS =
      Pattern.compile("; a person must judge|，须人工判断|, asked for at first use");
  private static final Pattern QUOTED = Pattern.compile("(?s)(?:: from|: now|由|现为)\\s?[\"“].*$");
  private static final Pattern SLA = Pattern.compile("([0-9]+) ([a-z-]+).*");

  /** The last part of a path, and where the page has the words for its values. */
  private static final List<String> CODES = List.of("basis", "frequency", "means");

  private final PageLanguage language;
  private final PageWords words;
  private final PartNames names;
  private final PartNames oldNames;
  private final Map<String, String> subjects = new HashMap<>();

  ChangeSentence(ChangesBetween between, PageLanguage language) {
    this.language = language;
    this.words = language.words();
    names = names(between.after());
    oldNames = names(between.before());
  }

  private PartNames names(Publication one) {
    return new PartNames(one.policy(), one.registry(), language);
  }

  /** What it is about: an SDK, a function, an item, or a part of the policy. */
  String subject(Change change) {
    String[] path = change.path().split("/", 3);
    String list = path[0];
    if (list.equals("text")) {
      return words.get("redline.text");
    }
    boolean section = path.length < 2 || NAMED_BY_SECTION.contains(list);
    return subjects.computeIfAbsent(
        section ? list : list + "/" + path[1], part -> name(part, list));
  }

  private String name(String part, String list) {
    return names
        .find(part)
        .or(() -> oldNames.find(part))
        .or(() -> names.find(list))
        .orElseGet(() -> words.get("redline.other"));
  }

  /**
   * The change in one sentence.
   *
   * @param valued whether the values stand below it
   */
  String of(Change change, boolean valued) {
    String sentence = change.message().in(language.locale());
    String title = change.rule().title().in(language.locale());
    int at = sentence.indexOf(title);
    String said =
        at < 0
            ? registered(change, sentence, valued)
            : head(change, sentence.substring(0, at))
                + title(change, title)
                + (valued ? "" : remark(change, sentence.substring(at + title.length())));
    return language.permissions().in(at < 0 ? said : TO_EDITORS.matcher(said).replaceAll(""));
  }

  /** A text of the policy with the names of the parts that it refers to. */
  String spoken(String text) {
    return names.in(text);
  }

  private String title(Change change, String title) {
    return words.find("redline.title." + change.rule().id()).orElse(title);
  }

  /** The name before the colon; an id is no name. */
  private String head(Change change, String head) {
    String[] path = change.path().split("/", 3);
    boolean named = path.length > 1 && !head.startsWith(path[1]) && !path[0].equals("text");
    return head.isEmpty() || named
        ? head
        : subject(change)
            + head.substring(head.contains(" / ") ? head.indexOf(" / ") : head.length() - colon());
  }

  private int colon() {
    return words.get("list.colon").length();
  }

  /** Names of functions and words of the law may be read; other values are those of documents. */
  private String remark(Change change, String remark) {
    String path = change.path();
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (remark.isEmpty() || last.equals("onRefusal")) {
      return remark;
    }
    if (path.startsWith("recipients/") && path.indexOf('/') == path.lastIndexOf('/')) {
      return inWords("role", change);
    }
    if (last.equals("sla")) {
      return values(duration(change.before()), duration(change.after()));
    }
    return CODES.contains(last) ? inWords(last, change) : "";
  }

  private String inWords(String prefix, Change change) {
    return values(words(prefix, change.before()), words(prefix, change.after()));
  }

  private Optional<String> words(String prefix, String values) {
    Set<String> found =
        Arrays.stream(values.split(",\\s*", -1))
            .map(value -> words.find(prefix + "." + value).orElse(""))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return found.contains("")
        ? Optional.empty()
        : Optional.of(language.enumerate(List.copyOf(found)));
  }

  private Optional<String> duration(String value) {
    Matcher sla = SLA.matcher(value);
    return sla.matches()
        ? words
            .find("sla." + sla.group(2) + (sla.group(1).equals("1") ? ".one" : ".other"))
            .map(said -> said.replace("{0}", sla.group(1)))
        : Optional.empty();
  }

  private String values(Optional<String> was, Optional<String> is) {
    if (was.isEmpty() && is.isEmpty()) {
      return "";
    }
    String both = was.isPresent() && is.isPresent() ? "redline.both" : "redline.one";
    return words.get(both, was.or(() -> is).orElseThrow(), is.orElse(""));
  }

  /** The registry says its changes in words already; technical names are not for people. */
  private String registered(Change change, String sentence, boolean valued) {
    Optional<String> title = words.find("redline.title." + change.rule().id());
    if (title.isPresent()) {
      int end = sentence.indexOf(words.get("list.colon"));
      return sentence.substring(0, Math.max(end, 0)) + words.get("list.colon") + title.get();
    }
    return valued ? QUOTED.matcher(sentence).replaceFirst("") : sentence;
  }
}
