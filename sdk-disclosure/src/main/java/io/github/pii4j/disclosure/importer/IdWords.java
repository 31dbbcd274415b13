package io.github.pii4j.disclosure.importer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.category.DataCategory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes ids of names: 高德开放平台定位 SDK becomes amap-location. The words are a dated table. */
final class IdWords {

  private static final int LONGEST_WORD = 8;
  private static final Pattern LATIN = Pattern.compile("[a-z0-9]+");

  /**
   * What a word becomes.
   *
   * @param isBrand whether it tells whose the SDK is
   * @param id empty if it says nothing
   */
  private record Word(boolean isBrand, String id) {}

  private final Map<String, Word> words = new HashMap<>();

  private IdWords() {}

  static IdWords bundled() {
    IdWords bundled = new IdWords();
    table().lines().filter(line -> !line.matches("(?:#|part\t).*")).forEach(bundled::add);
    return bundled;
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    words.put(cells[1], new Word(cells[0].equals("brand"), cells[2].replaceAll("^-$", "")));
  }

  private static String table() {
    try (InputStream in = IdWords.class.getResourceAsStream("id-words.tsv")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks id-words.tsv");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id that a name gives by itself; empty if a word of it is not known, or none is a brand. */
  Optional<String> id(String name) {
    String plain =
        LabelText.simplified(Normalizer.normalize(name, Normalizer.Form.NFKC))
            .toLowerCase(Locale.ROOT);
    List<Word> parts = new ArrayList<>();
    for (int at = 0; at < plain.length(); ) {
      int end = end(plain, at);
      if (end == at) {
        return Optional.empty();
      }
      parts.add(word(plain.substring(at, end)));
      at = end;
    }
    return parts.stream().anyMatch(Word::isBrand) ? joined(parts) : Optional.empty();
  }

  /** Where the word that begins at {@code at} ends; there, if it is not known. */
  private int end(String name, int at) {
    Matcher latin = LATIN.matcher(name).region(at, name.length());
    if (latin.lookingAt()) {
      return latin.end();
    }
    return Character.isLetterOrDigit(name.charAt(at)) ? at + longest(name, at).length() : at + 1;
  }

  /** Latin letters stand for themselves, marks for nothing. */
  private Word word(String text) {
    boolean latin = LATIN.matcher(text).matches() && !text.equals("sdk");
    Word itself = new Word(latin && text.matches(".*[a-z].*"), latin ? text : "");
    return words.getOrDefault(text, itself);
  }

  private String longest(String name, int at) {
    for (int length = Math.min(LONGEST_WORD, name.length() - at); length > 0; length--) {
      String word = name.substring(at, at + length);
      if (words.containsKey(word)) {
        return word;
      }
    }
    return "";
  }

  private static Optional<String> joined(List<Word> parts) {
    List<String> kept = new ArrayList<>();
    for (String part : parts.stream().map(Word::id).toList()) {
      boolean again = !kept.isEmpty() && kept.get(kept.size() - 1).equals(part);
      if (!part.isEmpty() && !again) {
        kept.add(part);
      }
    }
    String id = String.join("-", kept);
    return DataCategory.isCode(id) ? Optional.of(id) : Optional.empty();
  }
}
