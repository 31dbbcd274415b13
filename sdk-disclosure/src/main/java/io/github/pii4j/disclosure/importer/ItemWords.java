package io.github.pii4j.disclosure.importer;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.policy.Provision;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of data that a sentence of a list names. Where brackets follow a word and name members
 * that the catalogue knows, the members count and the word is their group. What is denied is none.
 *
 * <p>One pass over the text for each level of brackets, of which there are few.
 */
final class ItemWords {

  private static final String SEPARATING = "、，,;；。\n|";
  private static final String SENTENCE = ";；。\n";
  private static final int DEEPEST = 16;
  private static final String PROVISION_WORDS =
      "(?:必选|必要|必填|必需|必须|可选|非必要|非必选|非必需|非必须|选填|必選|可選|required|optional)(?:的)?(?:收集|采集)?(?:的)?(?:个人|個人)?(?:信息|字段|数据|資訊)?";
  private static final Pattern PROVISION =
      Pattern.compile("(?i)^(" + PROVISION_WORDS + ")(?:[：:]\\s?|$)");
  private static final Pattern LATER_PROVISION =
      Pattern.compile("(?i)\\s(?=" + PROVISION_WORDS + "[：:])");
  private static final Pattern PLATFORM_FIRST =
      Pattern.compile(
          "(?i)^[仅僅]?\\s?(android|安卓|ios|苹果|鸿蒙|harmonyos)\\s?[端版]?(?:设备|系统)?(?:[：:]|如|例如|包括|包含)\\s?");
  private static final Pattern ONLY_PLATFORM =
      Pattern.compile("(?i)(?:双端|雙端|全端|通用|[仅僅]?\\s?(?:android|安卓|ios|苹果|鸿蒙|harmonyos)\\s?[端版]?)");
  private static final Pattern EMPTY =
      Pattern.compile("(?:个人|個人)?(?:信息|資訊|数据)|无|無|-|/|等|不涉及|(?i:n/a|none)|[0-9一二三]{1,2}");

  private final ItemName names;
  private final DraftItems items = new DraftItems();
  private final List<String> unknown = new ArrayList<>();
  private final List<String> denied = new ArrayList<>();
  private @Nullable Provision provision;
  private @Nullable String platform;
  private @Nullable String behind;

  private ItemWords(Catalogue catalogue) {
    names = new ItemName(catalogue);
  }

  static ItemWords of(String text, Catalogue catalogue) {
    ItemWords words = new ItemWords(catalogue);
    words.list(LATER_PROVISION.matcher(text).replaceAll("\n"), 0);
    return words;
  }

  /** What the catalogue knows, in the order of the text, each once. */
  List<DataCategory> found() {
    return items.categories();
  }

  /** The same, as items of a registry. */
  List<String> lines() {
    return items.lines();
  }

  /** The words that it does not know. */
  List<String> unknown() {
    return List.copyOf(unknown);
  }

  /** The words that the text says are not collected. */
  List<String> denied() {
    return List.copyOf(denied);
  }

  /** Whether any word of the list is known. */
  private boolean list(String text, int depth) {
    Brackets brackets = new Brackets(text);
    Denial denial = new Denial();
    StringBuilder word = new StringBuilder();
    List<String> members = new ArrayList<>();
    boolean known = false;
    for (int at = 0; at < text.length(); at++) {
      char next = text.charAt(at);
      int end = brackets.closing(at);
      boolean only = end > at && isPlatform(text.substring(at + 1, Math.min(end, at + 24)));
      if (only && isBehind(text, end) && !word.toString().isBlank()) {
        behind = platformOf(text.substring(at + 1, end));
        known |= word(word, members, denial, depth);
        behind = null;
        at = end;
      } else if (only) {
        known |= word(word, members, denial, depth);
        platform = platformOf(text.substring(at + 1, end));
        at = end;
      } else if (end > at) {
        members.add(text.substring(at + 1, end));
        at = end;
      } else if (SEPARATING.indexOf(next) >= 0) {
        known |= word(word, members, denial, depth);
        endSentence(next, denial, depth);
      } else {
        word.append(next);
      }
    }
    return word(word, members, denial, depth) || known;
  }

  /** OAID（仅 Android）、 says it of the word before; （Android）IMEI of those behind. */
  private static boolean isBehind(String text, int end) {
    return end + 1 >= text.length() || SEPARATING.indexOf(text.charAt(end + 1)) >= 0;
  }

  private void endSentence(char mark, Denial denial, int depth) {
    if (SENTENCE.indexOf(mark) >= 0) {
      denial.sentenceEnds();
    }
    if (mark == '\n' && depth == 0) {
      platform = null;
    }
  }

  private static boolean isPlatform(String words) {
    return ONLY_PLATFORM.matcher(words.strip()).matches();
  }

  private static @Nullable String platformOf(String words) {
    List<String> platforms = Words.platforms(words);
    return platforms.size() == 1 ? platforms.get(0) : null;
  }

  private boolean word(StringBuilder gathered, List<String> members, Denial denial, int depth) {
    String word = conditions(gathered.toString().strip());
    gathered.setLength(0);
    List<String> inside = List.copyOf(members);
    members.clear();
    if (word.isEmpty() && inside.isEmpty()) {
      return false;
    }
    if (denial.denies(word) || inside.stream().anyMatch(ItemWords::isDenial)) {
      denied.add(whole(word, inside));
      return false;
    }
    return named(word, inside, depth);
  }

  /** Brackets that only deny the word before them: IMEI（不收集）. */
  private static boolean isDenial(String member) {
    return member.length() <= 12 && member.matches("(?:不会?|未|暂不)(?:收集|采集|获取|读取|使用|上传)");
  }

  /** Takes 必选信息： and Android： off the beginning, and remembers them for what follows. */
  private String conditions(String word) {
    Matcher said = PROVISION.matcher(word);
    String rest = word;
    if (said.find()) {
      provision = ProvisionWords.of(said.group(1)).orElse(provision);
      platform = null;
      rest = word.substring(said.end());
    }
    Matcher first = PLATFORM_FIRST.matcher(rest);
    if (first.find()) {
      platform = platformOf(first.group(1));
      rest = rest.substring(first.end());
    }
    return rest.strip();
  }

  private boolean named(String word, List<String> members, int depth) {
    int unknownBefore = unknown.size();
    boolean inside = inside(members, depth);
    if (inside || word.isEmpty() || EMPTY.matcher(word).matches()) {
      return inside;
    }
    List<DataCategory> known = names.find(word);
    @Nullable String on = behind == null ? platform : behind;
    known.forEach(category -> items.add(category, provision, on));
    if (known.isEmpty()) {
      unknown.subList(unknownBefore, unknown.size()).clear();
      unknown.add(whole(word, members));
    }
    return !known.isEmpty();
  }

  /** Whether any word within the brackets is known. */
  private boolean inside(List<String> members, int depth) {
    @Nullable String around = platform;
    boolean known = false;
    for (String member : depth < DEEPEST ? members : List.<String>of()) {
      known |= list(member, depth + 1);
      platform = around;
    }
    return known;
  }

  private static String whole(String word, List<String> members) {
    return members.isEmpty() ? word : word + "（" + String.join("）（", members) + "）";
  }
}
