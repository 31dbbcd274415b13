package io.github.pii4j.disclosure.importer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code label: value}, line by line. */
final class TextBlocks {

  private static final Pattern DECORATION =
      Pattern.compile("^(?:[\\s>*#•·●◆■-]|\\*\\*)+|(?:\\*\\*|\\s)+$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:第?[一二三四五六七八九十]{1,3}[、.．]|[（(][0-9一二三四五六七八九十a-zA-Z]{1,3}[）)]"
              + "|[0-9]{1,3}(?:\\.[0-9]{1,3})*[、.．)）\\s]|[a-zA-Z][、.．)）]|[①-⑳])\\s*");
  private static final Pattern LABELLED = Pattern.compile("^([^：:]{1,40})[：:](?!//)(.*)$");
  private static final Pattern SPACED = Pattern.compile("\\s+");
  private static final Pattern NEXT_ON_LINE = Pattern.compile("[；;]\\s*(?=[^；;：:]{2,24}[：:])");
  private static final Pattern PLATFORM =
      Pattern.compile(
          "(?i)(?:适用于|使用于)?(android|安卓|ios|苹果|鸿蒙|harmonyos)\\s*(?:端|版|版本|平台|系统|设备)?(?:的)?(?:第三方)?\\s*"
              + "(?:sdk)?\\s*(?:列表|清单|目录)?[：:]?");

  /** 第三方 SDK 说明 is a title, no SDK called 说明. */
  private static final Pattern TITLE = Pattern.compile("[说說]明|列表|清[单單]|目[录錄]|名[单單]|隐私|及|与|和");

  private static final int LONGEST_HEADING = 40;

  private final FieldLabels labels;
  private final RowCollector rows;
  private @Nullable ListField current;
  private @Nullable ImportedText heading;
  private boolean afterBlank;

  TextBlocks(FieldLabels labels, RowCollector rows) {
    this.labels = labels;
    this.rows = rows;
  }

  void line(int number, String raw) {
    String text = DECORATION.matcher(raw).replaceAll("");
    if (text.isEmpty()) {
      afterBlank = true;
      return;
    }
    for (String part : NEXT_ON_LINE.split(text, -1)) {
      part(number, part);
    }
    afterBlank = false;
  }

  private void part(int number, String text) {
    String unnumbered = NUMBER.matcher(text).replaceFirst("");
    if (!field(number, unnumbered)) {
      words(number, text, unnumbered);
    }
  }

  private boolean field(int number, String text) {
    Matcher colon = LABELLED.matcher(text);
    if (colon.matches() && field(number, colon.group(1), colon.group(2))) {
      return true;
    }
    if (field(number, text, "")) {
      return true;
    }
    Matcher gap = SPACED.matcher(text);
    while (gap.find()) {
      String value = text.substring(gap.end());
      if (gap.start() > 1
          && !TITLE.matcher(value).lookingAt()
          && field(number, text.substring(0, gap.start()), value)) {
        return true;
      }
    }
    return false;
  }

  private boolean field(int number, String label, String value) {
    String called = label.replace("*", "").strip();
    Optional<ListField> field = labels.find(called);
    field.ifPresent(known -> take(number, called, value, known));
    return field.isPresent();
  }

  private void take(int number, String label, String value, ListField field) {
    String whole = mended(number, label) + label;
    if (heading != null && field != ListField.NAME) {
      rows.field(ListField.NAME, heading);
    }
    heading = null;
    rows.field(field, new ImportedText(number, whole, clean(value)));
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
    rows.replace(
        current,
        new ImportedText(
            before.line(), before.label(), text.substring(0, text.length() - length).strip()));
    rows.note(
        number,
        "the label \"" + start + label + "\" was broken over two lines and is mended",
        "标签“" + start + label + "”被断成两行，已合并");
    return start;
  }

  private void words(int number, String text, String unnumbered) {
    Matcher platform = PLATFORM.matcher(unnumbered);
    if (platform.matches()) {
      rows.close();
      current = null;
      rows.platform(new ImportedText(number, text, platform.group(1)));
    } else if (continues()) {
      append(text);
    } else if (isHeading(text, unnumbered)) {
      heading = new ImportedText(number, text, unnumbered);
      current = null;
    } else {
      heading = null;
      current = null;
    }
  }

  /** The value may stand on the line below its label, or run on without an empty line. */
  private boolean continues() {
    ImportedText open = rows.latest(current);
    return open != null && (open.text().isEmpty() || !afterBlank);
  }

  private void append(String text) {
    ImportedText open = rows.latest(current);
    if (current != null && open != null) {
      String joined = open.text().isEmpty() ? clean(text) : open.text() + clean(text);
      rows.replace(current, new ImportedText(open.line(), open.label(), joined));
    }
  }

  private static boolean isHeading(String text, String unnumbered) {
    boolean marked = text.length() > unnumbered.length() || FieldLabels.fold(text).contains("sdk");
    return marked
        && text.length() <= LONGEST_HEADING
        && !text.matches(".*[。：:；;，]$")
        && !unnumbered.isEmpty();
  }

  private static String clean(String value) {
    String text = value.replace("**", "").strip();
    return text.startsWith("<") && text.endsWith(">") ? text.substring(1, text.length() - 1) : text;
  }
}
