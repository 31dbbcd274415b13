package io.github.pii4j.disclosure.export;

import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.document.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the purposes that a store knows from the words of a registry, by a dated table. */
final class StorePurposes {

  static final StorePurposes APPLE = new StorePurposes(1);
  static final StorePurposes GOOGLE = new StorePurposes(2);

  private static final int WORDS = 0;

  private final List<Entry> entries;

  private StorePurposes(int column) {
    entries =
        ExportResources.rows("store-purposes.tsv").stream()
            .map(row -> new Entry(anyOf(row.get(WORDS)), row.get(column)))
            .toList();
  }

  /** The store's words for what the SDK is used for; empty if the table does not know. */
  SortedSet<String> of(SdkDisclosure sdk) {
    String text = words(sdk);
    return entries.stream()
        .filter(entry -> entry.words().matcher(text).find())
        .map(Entry::purpose)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String words(SdkDisclosure sdk) {
    return Stream.of(sdk.purpose(), sdk.mainFunction())
        .flatMap(Optional::stream)
        .map(LocalizedText::byLanguage)
        .flatMap(texts -> texts.values().stream())
        .collect(Collectors.joining("\n"))
        .toLowerCase(Locale.ROOT);
  }

  /** A word of Latin letters counts only where a word of the text begins. */
  private static Pattern anyOf(String words) {
    return Pattern.compile(
        Stream.of(words.split("\\|"))
            .map(word -> (word.charAt(0) < 128 ? "\\b" : "") + Pattern.quote(word))
            .collect(Collectors.joining("|")));
  }

  private record Entry(Pattern words, String purpose) {}
}
