package io.github.pii4j.disclosure.importer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code label: value}, line by line, and the headings above. */
final class TextBlocks {

  private static final Pattern NEXT_ON_LINE =
      Pattern.compile("[；;]\\s{0,8}(?=([^；;：:]{2,24})[：:])");
  private static final Pattern PLATFORM =
      Pattern.compile(
          "(?i)(?:适用于|使用于)?(android|安卓|ios|苹果|鸿蒙|harmonyos)\\s?(?:端|版|版本|平台|操作系统|系统|设备)?(?:的)?(?:第三方)?\\s?"
              + "(?:sdk)?\\s?(?:列表|清单|目录)?[：:]?");
  private static final Pattern UNKNOWN_LABEL =
      Pattern.compile("^[\\p{L}/]{2,10}[：:](?!//).*", Pattern.DOTALL);
  private final FieldLabels labels;
  private final LabelFinder lines;
  private final RowCollector rows;
  private @Nullable ListField current;
  private LineNumber headingNumber = LineNumber.NONE;
  private boolean afterBlank;

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
    current = null;
    return field.isPresent();
  }

  private void parts(int number, String text) {
    int begin = 0;
    Matcher next = NEXT_ON_LINE.matcher(text);
    while (next.find()) {
      if (labels.find(next.group(1).strip()).isPresent()) {
        part(number, text.substring(begin, next.start()));
        begin = next.end();
      }
    }
    part(number, text.substring(begin));
  }

  private void part(int number, String text) {
    LineNumber numbered = LineNumber.of(text);
    String words = text.substring(numbered.length());
    if (!take(number, lines.find(words, current))) {
      words(number, text, words, numbered);
    }
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
    if (platform(number, text, words)) {
      return;
    }
    boolean next = numbered.follows(headingNumber);
    if (other(number, words)) {
      current = null;
    } else if (!next && continues(text, numbered)) {
      append(text, numbered);
    } else {
      current = null;
      boolean names = numbered.isThere() || Headings.isSdk(words) || isAlone(words);
      name(number, text, words, names ? numbered : null);
    }
  }

  private boolean isAlone(String words) {
    return (afterBlank || !rows.isOpen()) && Headings.looksLikeName(words);
  }

  /** A line that the page itself marks as a heading. */
  void heading(int number, String text) {
    LineNumber numbered = LineNumber.of(text);
    String words = text.substring(numbered.length());
    if (!take(number, lines.labelled(words, current)) && !platform(number, text, words)) {
      current = null;
      name(number, text, words, numbered);
    }
    afterBlank = true;
  }

  private boolean platform(int number, String text, String words) {
    Matcher platform = PLATFORM.matcher(words);
    if (!platform.matches()) {
      return false;
    }
    rows.close();
    current = null;
    rows.platform(new ImportedText(number, text, platform.group(1)));
    return true;
  }

  private void name(int number, String text, String words, @Nullable LineNumber numbered) {
    Optional<String> subject = Headings.subject(words);
    if (subject.isPresent()) {
      rows.subject(new ImportedText(number, text, subject.get()));
    } else if (numbered != null && Headings.mayName(words)) {
      rows.heading(new ImportedText(number, text, words));
      headingNumber = numbered;
    } else {
      rows.heading(null);
    }
  }

  /** A label that no field of a registry answers; said, so that nothing is lost in silence. */
  private boolean other(int number, String words) {
    boolean known = lines.hasColon(words) && labels.isOther(labelOf(words));
    boolean unknown =
        current != null
            && current != ListField.ITEMS
            && afterValue()
            && UNKNOWN_LABEL.matcher(words).matches();
    if (rows.isOpen() && (known || unknown)) {
      rows.note(
          number,
          "a registry has no field for \"" + labelOf(words) + "\"",
          "登记表没有“" + labelOf(words) + "”对应的字段");
    }
    return known || unknown;
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
    if (open == null || isWholeLink(open)) {
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
      boolean breaks = numbered.isThere() || (current == ListField.ITEMS && lines.hasColon(text));
      String more = FieldText.of(current, text);
      rows.replace(current, FieldText.joined(open, breaks ? "\n" : "", more));
    }
  }
}
