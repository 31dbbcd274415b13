package io.github.pii4j.disclosure.importer;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The kinds of data that a sentence of a list names. Where brackets follow a word and name members
 * that the catalogue knows, the members count and the word is their group.
 */
final class ItemWords {

  private static final String OPENING = "（(【[「";
  private static final String CLOSING = "）)】]」";
  private static final String SEPARATING = "、，,;；。\n|";
  private static final Pattern JOINED = Pattern.compile("\\s*(?:以及|和|及|与|或|/)\\s*");
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:其中|必选|可选|必要|非必要)?(?:信息|字段)?[：:]?(?:通过|包括|包含|例如|比如|如|收集|获取|您的|用户的|用户|设备的|及|和|与)?[：:]?\\s*");
  private static final Pattern AFTER =
      Pattern.compile("\\s*(?:等信息|等设备信息|等|信息获取|获取|的信息|信息|（可选）|（必选）)$");
  private static final int DEEPEST = 16;

  private final Catalogue catalogue;
  private final Set<DataCategory> found = new LinkedHashSet<>();
  private final List<String> unknown = new ArrayList<>();

  private ItemWords(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  static ItemWords of(String text, Catalogue catalogue) {
    ItemWords words = new ItemWords(catalogue);
    words.list(text, 0);
    return words;
  }

  /** What the catalogue knows, in the order of the text, each once. */
  List<DataCategory> found() {
    return List.copyOf(found);
  }

  /** The words that it does not know. */
  List<String> unknown() {
    return List.copyOf(unknown);
  }

  private void list(String text, int depth) {
    StringBuilder word = new StringBuilder();
    List<String> members = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char next = text.charAt(at);
      int end = OPENING.indexOf(next) >= 0 ? closing(text, at) : -1;
      if (end > at) {
        members.add(text.substring(at + 1, end));
        at = end;
      } else if (SEPARATING.indexOf(next) >= 0) {
        word(word.toString().strip(), members, depth);
        word.setLength(0);
        members.clear();
      } else {
        word.append(next);
      }
      at++;
    }
    word(word.toString().strip(), members, depth);
  }

  /** The bracket that closes the one at {@code from}, or -1. */
  private static int closing(String text, int from) {
    int depth = 0;
    for (int at = from; at < text.length(); at++) {
      depth += OPENING.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
      depth -= CLOSING.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  private void word(String word, List<String> members, int depth) {
    int before = found.size();
    int unknownBefore = unknown.size();
    if (depth < DEEPEST) {
      List.copyOf(members).forEach(member -> list(member, depth + 1));
    }
    boolean membersKnown = !members.isEmpty() && (found.size() > before || anyKnown(members));
    if (!membersKnown && !word.isEmpty()) {
      single(word, members, unknownBefore);
    }
  }

  /** Members that were found before, under another word, count too. */
  private boolean anyKnown(List<String> members) {
    return members.stream().anyMatch(member -> !of(member, catalogue).found().isEmpty());
  }

  private void single(String word, List<String> members, int unknownBefore) {
    String whole = members.isEmpty() ? word : word + "（" + String.join("）（", members) + "）";
    Optional<DataCategory> known = find(word);
    if (known.isPresent()) {
      known.ifPresent(found::add);
      return;
    }
    while (unknown.size() > unknownBefore) {
      unknown.remove(unknown.size() - 1);
    }
    joined(word, whole);
  }

  private void joined(String word, String whole) {
    List<Optional<DataCategory>> parts = new ArrayList<>();
    for (String part : JOINED.split(word, -1)) {
      parts.add(find(part));
    }
    if (parts.size() > 1 && parts.stream().allMatch(Optional::isPresent)) {
      parts.forEach(part -> part.ifPresent(found::add));
    } else {
      unknown.add(whole);
    }
  }

  private Optional<DataCategory> find(String word) {
    return catalogue
        .findByName(word)
        .or(() -> catalogue.findByName(BEFORE.matcher(word).replaceFirst("")))
        .or(() -> catalogue.findByName(AFTER.matcher(word).replaceFirst("")))
        .or(
            () ->
                catalogue.findByName(
                    AFTER.matcher(BEFORE.matcher(word).replaceFirst("")).replaceFirst("")));
  }
}
