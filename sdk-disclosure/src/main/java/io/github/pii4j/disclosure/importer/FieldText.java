package io.github.pii4j.disclosure.importer;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a field says, without the marks of Markdown and HTML. */
final class FieldText {

  /** Real fields are far shorter; without an end, joining lines would take for ever. */
  static final int LONGEST = 20_000;

  private static final Pattern LINK =
      Pattern.compile("\\[([^\\[\\]]{0,200})]\\(([^()\\s]{1,2000})\\)");
  private static final Pattern ANGLED = Pattern.compile("<([^<>]{1,2000})>[\\s。．.，,；;）)]{0,4}");
  private static final Pattern QUOTED = Pattern.compile("[“\"「『《][^”\"」』》]+[”\"」』》]");
  private static final Pattern WIDE = Pattern.compile("^[\uFF01-\uFF5E\\s]*$");

  private FieldText() {}

  /** A link is its address where an address is asked for, and its words elsewhere. */
  static String of(ListField field, String raw) {
    boolean link = field == ListField.POLICY_LINK || field == ListField.SITE_LINK;
    String text = links(raw, link ? 2 : 1).replace("**", "").replace("`", "").strip();
    Matcher angled = ANGLED.matcher(text);
    if (angled.matches()) {
      text = angled.group(1);
    }
    if (field == ListField.NAME && QUOTED.matcher(text).matches()) {
      return text.substring(1, text.length() - 1).strip();
    }
    if (!link) {
      return text;
    }
    return LinkWords.unstopped(
        WIDE.matcher(text).matches() ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text);
  }

  private static String links(String raw, int part) {
    Matcher link = LINK.matcher(raw);
    StringBuilder plain = new StringBuilder();
    long count = part == 2 ? link.results().limit(2).count() : 0;
    boolean several = count > 1;
    link.reset();
    if (count == 1 && link.find() && isOnly(raw, link)) {
      return ListedLinks.isSite(link.group(1))
          ? link.group(1) + " " + link.group(2)
          : link.group(2);
    }
    link.reset();
    while (link.find()) {
      String shown = link.group(part).contains("://") ? link.group(part) : link.group(1);
      shown = several && !shown.equals(link.group(1)) ? link.group(1) + " " + shown : shown;
      link.appendReplacement(plain, Matcher.quoteReplacement(shown));
    }
    return link.appendTail(plain).toString();
  }

  /** 详见[隐私政策](https://…): the words around a single link only lead to it. */
  private static boolean isOnly(String raw, Matcher link) {
    String around = raw.substring(0, link.start()) + raw.substring(link.end());
    return link.group(2).contains("://") && !around.contains("://") && !around.contains("\n");
  }

  /** Whether no more of it is kept. */
  static boolean isFull(ImportedText text) {
    return text.text().length() >= LONGEST;
  }

  static ImportedText joined(ImportedText before, String between, String more) {
    String text = before.text().isEmpty() ? more : before.text() + between + more;
    String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    return new ImportedText(before.line(), before.label(), bounded);
  }
}
