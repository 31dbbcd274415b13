package io.github.pii4j.disclosure.importer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code label: value}, line by line, and the headings above. */
final class TextBlocks {

  private static final Pattern NEXT_ON_LINE =
      Pattern.compile("(?:[；;，,。]\\s{0,8}|(?<!\\s)\\s{2,8}+(?!\\s))(?=([^；;，,。：:]{2,24})[：:])");
  private static final Pattern UNKNOWN_LABEL =
      Pattern.compile("^([\\p{L} /]{2,14})[：:](?!//)(.*)", Pattern.DOTALL);
  private static final Pattern LINK_TAIL = Pattern.compile("[a-z0-9/._?=&%#~-]{2,200}");
  private static final Pattern OPEN_LINK = Pattern.compile(".*://[!-~]{4,}", Pattern.DOTALL);
  private static final int LONGEST_LABEL = 24;

  private final FieldLabels labels;
  private final LabelFinder lines;
  private final RowCollector rows;
  private @Nullable ListField current;
  private LineNumber headingNumber = LineNumber.NONE;
  private LineNumber platformNumber = LineNumber.NONE;
  private boolean afterBlank;
  private boolean bulleted;
  private boolean marked;

  TextBlocks(FieldLabels labels, RowCollector rows) {
    this.labels = labels;
    lines = new LabelFinder(labels);
    this.rows = rows;
  }

  void line(int number, String raw) {
    if (raw.isBlank()) {
      afterBlank = true;
      return;
    }
    LineText text = LineText.of(raw);
    bulleted = text.isItem();
    if (text.isHeading()) {
      heading(number, text.words());
    } else {
      parts(number, text.words());
    }
    afterBlank = false;
  }

  /** What follows belongs to no field above it. */
  void end() {
    current = null;
    afterBlank = true;
  }

  /** A label and its value, where the form of the page keeps them apart. */
  boolean pair(int number, String label, String value) {
    Optional<ListField> field = labels.find(label);
    field.ifPresent(known -> take(number, label, value, known));
    boolean taken = field.isPresent() || other(number, label, value);
    current = null;
    return taken;
  }

  private void parts(int number, String text) {
    String words = text.substring(LineNumber.of(text).length());
    if (lines.find(words, current).isEmpty() && prose(number, words)) {
      return;
    }
    int begin = 0;
    ListField last = lines.find(words, current).map(LabelledText::field).orElse(null);
    Matcher next = NEXT_ON_LINE.matcher(text);
    while (next.find()) {
      ListField field = next(next.group(1).strip());
      if (field != null && field != last) {
        part(number, text.substring(begin, next.start()));
        begin = next.end();
        last = field;
      }
    }
    part(number, text.substring(begin));
  }

  /** What a label further along a line asks for, or nothing. */
  private @Nullable ListField next(String label) {
    return LabelledText.isProvision(label) ? null : labels.find(label).orElse(null);
  }

  private void part(int number, String text) {
    LineNumber numbered = LineNumber.of(text);
    String words = text.substring(numbered.length());
    if (endsLink(number, text)) {
      return;
    }
    Optional<LabelledText> found = titled(numbered, words, lines.find(words, current));
    boolean alone = found.isEmpty() && rows.isAbout() && !LabelledText.isProvision(words);
    if (!take(number, alone ? titled(numbered, words, lines.alone(words)) : found)) {
      words(number, text, words, numbered);
    }
  }

  /** 二、第三方SDK and 三、收集的个人信息 are titles of parts: no names and no labels. */
  private Optional<LabelledText> titled(
      LineNumber numbered, String words, Optional<LabelledText> found) {
    boolean bare = numbered.isThere() && !numbered.style().startsWith("a");
    boolean part = numbered.style().startsWith("一") && !lines.hasColon(words);
    return found.filter(
        text ->
            !(text.isBare()
                && ((bare && text.field() == ListField.NAME)
                    || part
                    || (Headings.isQuestion(words) && !lines.hasColon(words)))));
  }

  /** An address that was broken over two lines. */
  private boolean endsLink(int number, String text) {
    ImportedText open = rows.latest(current);
    boolean ends =
        current != null
            && open != null
            && !afterBlank
            && isWholeLink(open)
            && OPEN_LINK.matcher(open.text()).matches()
            && LINK_TAIL.matcher(text).matches()
            && !LineNumber.of(text + " ").isThere();
    if (ends && current != null && open != null) {
      rows.replace(current, FieldText.joined(open, "", text));
      rows.note(
          number,
          "the address goes on with \"" + text + "\"; the two lines are joined",
          "网址在“" + text + "”处换行，已合并");
    }
    return ends;
  }

  private boolean take(int number, Optional<LabelledText> found) {
    found.ifPresent(text -> take(number, text.label(), text.value(), text.field()));
    return found.isPresent();
  }

  private void take(int number, String label, String value, ListField field) {
    String whole = mended(number, label) + label;
    rows.field(field, new ImportedText(number, whole, FieldText.of(field, value)));
    current = field;
  }

  /** A label that a line break cut in two: its beginning is taken off the field before. */
  private String mended(int number, String label) {
    ImportedText before = rows.latest(current);
    if (current == null || before == null) {
      return "";
    }
    String text = before.text();
    int length = labels.brokenOff(text, label);
    if (length == 0 || length == text.length()) {
      return "";
    }
    String start = text.substring(text.length() - length);
    String rest = text.substring(0, text.length() - length).strip();
    rows.replace(current, new ImportedText(before.line(), before.label(), rest));
    rows.note(
        number,
        "the label \"" + start + label + "\" was broken over two lines and is mended",
        "标签“" + start + label + "”被断成两行，已合并");
    return start;
  }

  private void words(int number, String text, String words, LineNumber numbered) {
    if (platform(number, text, words, false)) {
      return;
    }
    boolean next = numbered.follows(headingNumber);
    if (other(number, words) || isBadge(number, words, numbered)) {
      return;
    } else if (!next && continues(text, numbered)) {
      append(text, numbered);
    } else {
      current = null;
      rows.endCover();
      boolean names = numbered.isThere() || Headings.isSdk(words) || isAlone(words);
      name(number, text, words, names ? numbered : null);
    }
  }

  /** 必选 below the name of an SDK and above its fields says something of it, but is no name. */
  private boolean isBadge(int number, String words, LineNumber numbered) {
    ImportedText above = rows.heading();
    boolean badge = above != null && !numbered.isThere() && isBadge(words, above.text());
    if (badge) {
      rows.note(
          number,
          "\"" + words + "\" stands below the name; a registry has no field for it",
          "“" + words + "”位于名称下方；登记表没有对应的字段");
    }
    return badge;
  }

  private boolean isBadge(String words, String above) {
    boolean named = Headings.isSdkName(above) || (marked && !Headings.isTitle(above));
    return Headings.isBadge(words)
        || (named && !Headings.isSdk(words) && Headings.looksLikeName(words));
  }

  /** A paragraph that tells of an SDK, or of the one that the heading above names. */
  private boolean prose(int number, String words) {
    Optional<ProseSdk> told =
        current != null && !afterBlank ? Optional.empty() : ProseSdk.of(words);
    if (told.isEmpty() || !(told.get().hasName() || rows.isAbout())) {
      return false;
    }
    if (told.get().hasName()) {
      rows.close();
      rows.heading(null);
    }
    told.get()
        .said()
        .forEach((field, text) -> rows.field(field, new ImportedText(number, "", text)));
    rows.note(number, "this was read from sentences; check it", "此处由整句文字识别，请核对");
    current = null;
    return true;
  }

  private boolean isAlone(String words) {
    return (afterBlank || !rows.isOpen()) && Headings.looksLikeName(words);
  }

  /** A line that the page itself marks as a heading. */
  void heading(int number, String text) {
    LineNumber numbered = LineNumber.of(text);
    String words = text.substring(numbered.length());
    if (!take(number, lines.labelled(words, current)) && !platform(number, text, words, true)) {
      current = null;
      name(number, text, words, numbered);
      marked = true;
    }
    afterBlank = true;
  }

  private boolean platform(int number, String text, String words, boolean marked) {
    Optional<PlatformHeading> platform = PlatformHeading.of(words);
    if (platform.isEmpty()) {
      return false;
    }
    ImportedText above = rows.heading();
    String named = platform.get().platforms();
    if (above != null && Headings.isSdk(above.text()) && !named.isEmpty() && !marked) {
      take(number, "", named, ListField.PLATFORM);
      current = null;
      return true;
    }
    rows.close();
    current = null;
    platformNumber = LineNumber.of(text);
    rows.platform(
        named.isEmpty() || PlatformHeading.areTabs(words)
            ? null
            : new ImportedText(number, text, named));
    rows.heading(null);
    return true;
  }

  private void name(int number, String line, String named, @Nullable LineNumber numbered) {
    marked = false;
    String text = FieldText.of(ListField.NAME, line);
    String words = FieldText.of(ListField.NAME, named);
    if (numbered != null && numbered.follows(platformNumber)) {
      rows.close();
      rows.platform(null);
      platformNumber = LineNumber.NONE;
    }
    Optional<String> subject = Headings.subject(words);
    if (subject.isPresent()) {
      rows.subject(new ImportedText(number, text, subject.get()));
    } else if (numbered != null && Headings.mayName(words)) {
      rows.heading(new ImportedText(number, text, words));
      headingNumber = numbered;
    } else {
      rows.heading(null);
      endPart(numbered, words);
    }
  }

  /** The title of another part: the SDK above it is complete. */
  private void endPart(@Nullable LineNumber numbered, String words) {
    boolean other =
        numbered != null && numbered.isThere() && !numbered.style().equals(headingNumber.style());
    boolean part = other && numbered != null && numbered.style().contains("一");
    if (part || (Headings.isOfPolicy(words) && (afterBlank || numbered != null))) {
      rows.close();
    }
  }

  /**
   * A label that no field of a registry answers, or that is not known: its value may tell what it
   * is; else it is said, so that nothing is lost in silence.
   */
  private boolean other(int number, String words) {
    Matcher label = UNKNOWN_LABEL.matcher(words);
    if (lines.hasColon(words) && labels.isOther(labelOf(words))) {
      notKept(number, labelOf(words));
      current = null;
      return true;
    }
    boolean maybe =
        rows.isAbout() && (current == null || (current != ListField.ITEMS && afterValue()));
    if (!label.matches() || label.group(2).isBlank()) {
      return false;
    }
    return byLook(number, label.group(1), label.group(2))
        || (maybe && !Headings.isSdk(label.group(1)) && unknown(number, label.group(1)));
  }

  private boolean other(int number, String label, String value) {
    if (!rows.isAbout() || label.length() > LONGEST_LABEL) {
      return false;
    }
    return byLook(number, label, value) || unknown(number, label);
  }

  private boolean unknown(int number, String label) {
    notKept(number, label);
    current = null;
    return true;
  }

  private void notKept(int number, String label) {
    if (rows.isAbout()) {
      rows.note(
          number, "a registry has no field for \"" + label + "\"", "登记表没有“" + label + "”对应的字段");
    }
  }

  /** The value can only be one thing, and nothing else says it. */
  private boolean byLook(int number, String label, String value) {
    ListField look =
        rows.isAbout() && !Headings.isSdk(label) ? ValueLook.of(value.strip()).orElse(null) : null;
    boolean same = look == ListField.ITEMS && current == ListField.ITEMS;
    if (look == null || same || rows.says(look)) {
      return false;
    }
    take(number, label, value, look);
    rows.noteLook(number, label, look);
    return true;
  }

  private static String labelOf(String words) {
    return words.split("[：:]", 2)[0].strip();
  }

  private boolean afterValue() {
    ImportedText open = rows.latest(current);
    return open != null && !open.text().isEmpty();
  }

  /** The value may stand on the line below its label, or run on without an empty line. */
  private boolean continues(String text, LineNumber numbered) {
    ImportedText open = rows.latest(current);
    if (open == null || isWholeLink(open) || (numbered.isThere() && Headings.isSdkName(text))) {
      return false;
    }
    boolean runsOn =
        current == ListField.ITEMS
            && (numbered.isThere() || LabelledText.isProvision(text) || isUnfinished(open.text()));
    return open.text().isEmpty() || !afterBlank || runsOn;
  }

  private static boolean isUnfinished(String text) {
    return !text.isEmpty() && "：:；;、，,".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private boolean isWholeLink(ImportedText open) {
    boolean link = current == ListField.POLICY_LINK || current == ListField.SITE_LINK;
    return link && open.text().contains("://");
  }

  private void append(String text, LineNumber numbered) {
    ImportedText open = rows.latest(current);
    if (current != null && open != null && !FieldText.isFull(open)) {
      boolean breaks =
          numbered.isThere() || (current == ListField.ITEMS && (bulleted || lines.hasColon(text)));
      boolean name = current == ListField.NAME && open.text().isEmpty();
      String more = FieldText.of(current, name ? text.substring(numbered.length()) : text);
      rows.replace(
          current, FieldText.joined(open, breaks ? "\n" : between(open.text(), more), more));
    }
  }

  /** A line break within words of Latin letters stands for a space. */
  private static String between(String before, String more) {
    boolean letters =
        !before.isEmpty()
            && !more.isEmpty()
            && before.charAt(before.length() - 1) < 128
            && Character.isLetterOrDigit(before.charAt(before.length() - 1))
            && more.charAt(0) < 128
            && Character.isLetterOrDigit(more.charAt(0));
    return letters && !before.contains("://") ? " " : "";
  }
}
