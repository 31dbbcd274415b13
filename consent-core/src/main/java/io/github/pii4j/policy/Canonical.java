package io.github.pii4j.policy;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.LocalizedText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The canonical form of one part of a policy, in two halves: what it means and how it says so.
 *
 * <p>What is absent or empty leaves no trace. Sets are sorted, lists of things with identifiers
 * become members under these, so that the order in the file does not matter.
 */
final class Canonical {

  static final CanonicalJson NOTHING = new CanonicalJson.Members(new TreeMap<>());

  private final SortedMap<String, CanonicalJson> meaning = new TreeMap<>();
  private final SortedMap<String, CanonicalJson> words = new TreeMap<>();

  CanonicalJson meaning() {
    return new CanonicalJson.Members(meaning);
  }

  CanonicalJson words() {
    return new CanonicalJson.Members(words);
  }

  Canonical text(String key, String value) {
    meaning.put(key, new CanonicalJson.Text(value));
    return this;
  }

  Canonical text(String key, Optional<String> value) {
    value.ifPresent(present -> text(key, present));
    return this;
  }

  Canonical word(String key, Enum<?> value) {
    return text(key, wordOf(value));
  }

  Canonical word(String key, Optional<? extends Enum<?>> value) {
    return text(key, value.map(Canonical::wordOf));
  }

  Canonical whole(String key, int value) {
    meaning.put(key, new CanonicalJson.Whole(value));
    return this;
  }

  Canonical flag(String key, boolean value) {
    meaning.put(key, new CanonicalJson.Flag(value));
    return this;
  }

  /** Texts without an order. */
  Canonical texts(String key, Collection<String> values) {
    return ordered(key, values.stream().distinct().sorted().toList());
  }

  /** Words without an order. */
  Canonical choices(String key, Collection<? extends Enum<?>> values) {
    return texts(key, values.stream().map(Canonical::wordOf).toList());
  }

  /** Texts whose order is part of the meaning. */
  Canonical ordered(String key, List<String> values) {
    if (!values.isEmpty()) {
      meaning.put(key, new CanonicalJson.Array(texts(values)));
    }
    return this;
  }

  /** A text that is a fact in itself: a name, an address, the label of a menu. */
  Canonical fact(String key, LocalizedText value) {
    meaning.put(key, languages(value));
    return this;
  }

  Canonical fact(String key, Optional<LocalizedText> value) {
    value.ifPresent(present -> fact(key, present));
    return this;
  }

  /** Facts whose order is part of the meaning. */
  Canonical facts(String key, List<LocalizedText> values) {
    if (!values.isEmpty()) {
      meaning.put(key, new CanonicalJson.Array(values.stream().map(Canonical::languages).toList()));
    }
    return this;
  }

  /** A text that says in words what the model says in codes. */
  Canonical prose(String key, LocalizedText value) {
    words.put(key, languages(value));
    return this;
  }

  Canonical prose(String key, Optional<LocalizedText> value) {
    value.ifPresent(present -> prose(key, present));
    return this;
  }

  /** Texts in their order. */
  Canonical prose(String key, List<LocalizedText> values) {
    if (!values.isEmpty()) {
      words.put(key, new CanonicalJson.Array(values.stream().map(Canonical::languages).toList()));
    }
    return this;
  }

  /** A part of its own; an empty one is there all the same. */
  Canonical child(String key, Canonical part) {
    meaning.put(key, part.meaning());
    if (!part.words.isEmpty()) {
      words.put(key, part.words());
    }
    return this;
  }

  <T> Canonical child(String key, Optional<T> part, Function<T, Canonical> form) {
    part.ifPresent(present -> child(key, form.apply(present)));
    return this;
  }

  /** Parts under their identifiers. */
  <T> Canonical byId(
      String key, List<T> parts, Function<T, String> id, Function<T, Canonical> form) {
    Canonical members = new Canonical();
    parts.forEach(part -> members.child(id.apply(part), form.apply(part)));
    return parts.isEmpty() ? this : child(key, members);
  }

  private static CanonicalJson languages(LocalizedText text) {
    SortedMap<String, CanonicalJson> byLanguage = new TreeMap<>();
    text.byLanguage().forEach((language, words) -> byLanguage.put(language, textOf(words)));
    return new CanonicalJson.Languages(byLanguage);
  }

  private static CanonicalJson textOf(String words) {
    return new CanonicalJson.Text(words);
  }

  /**
   * The parts of this form by path.
   *
   * @param lists the parts whose members count as parts of their own, as {@code list/id}
   */
  SortedMap<String, PolicyPart> parts(Set<String> lists) {
    Map<String, CanonicalJson> meanings = parts(meaning, lists);
    Map<String, CanonicalJson> texts = parts(words, lists);
    Set<String> paths = new HashSet<>(meanings.keySet());
    paths.addAll(texts.keySet());
    SortedMap<String, PolicyPart> parts = new TreeMap<>();
    for (String path : paths) {
      CanonicalJson meant = meanings.getOrDefault(path, NOTHING);
      parts.put(path, new PolicyPart(meant, texts.getOrDefault(path, NOTHING)));
    }
    return parts;
  }

  private static Map<String, CanonicalJson> parts(
      SortedMap<String, CanonicalJson> form, Set<String> lists) {
    Map<String, CanonicalJson> parts = new HashMap<>();
    form.forEach(
        (key, part) -> {
          if (lists.contains(key) && part instanceof CanonicalJson.Members members) {
            members.byKey().forEach((id, member) -> parts.put(key + "/" + id, member));
          } else {
            parts.put(key, part);
          }
        });
    return parts;
  }

  private static List<CanonicalJson> texts(List<String> values) {
    return values.stream().<CanonicalJson>map(CanonicalJson.Text::new).toList();
  }

  private static String wordOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
