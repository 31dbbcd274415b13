package io.github.pii4j.disclosure.importer;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A company and an address in one field, as under 第三方名称及隐私政策, and what stands behind both. */
final class MixedFields {

  private static final Pattern BOTH =
      Pattern.compile(
          "(?s)(.{1,80}?)[\\s：:，,；;（(\\[【|｜/—-]{0,4}((?i:https?)://[!-~&&[^()]]{4,2000})[）)\\]】。；;\\s]{0,4}");
  private static final Pattern STOP = Pattern.compile("[\\s。；;，,、]{1,4}$");

  private final Map<ListField, ImportedText> row;

  MixedFields(Map<ListField, ImportedText> row) {
    this.row = row;
  }

  void part() {
    company(ListField.POLICY_LINK);
    company(ListField.SITE_LINK);
    address(ListField.OPERATOR);
    address(ListField.NAME);
    for (ListField field : List.of(ListField.NAME, ListField.OPERATOR)) {
      withoutPointers(field);
    }
  }

  /** A link's field that names the company too, or nothing else. */
  private void company(ListField field) {
    ImportedText said = row.get(field);
    if (said == null || row.containsKey(ListField.OPERATOR)) {
      return;
    }
    Matcher both = BOTH.matcher(said.text());
    if (ValueLook.isCompany(said.text()) && !ValueLook.isWeb(said.text())) {
      row.remove(field);
      put(ListField.OPERATOR, said, said.text());
    } else if (both.matches() && ValueLook.isCompany(both.group(1))) {
      put(ListField.OPERATOR, said, both.group(1).strip());
      put(field, said, both.group(2));
    }
  }

  private void address(ListField field) {
    ImportedText said = row.get(field);
    Matcher both = BOTH.matcher(said == null ? "" : said.text());
    if (said == null || !both.matches()) {
      return;
    }
    ListField link =
        ValueLook.isPrivacy(both.group()) ? ListField.POLICY_LINK : ListField.SITE_LINK;
    put(field, said, both.group(1).strip());
    if (!row.containsKey(link)) {
      put(link, said, both.group(2));
    }
  }

  /** 松果有限公司 | 官网: the second line led to a page; and no company ends with a stop. */
  private void withoutPointers(ListField field) {
    ImportedText said = row.get(field);
    if (said != null) {
      String text = said.text();
      int last = text.lastIndexOf('\n');
      boolean points = last > 0 && LinkWords.point(text.substring(last + 1));
      put(field, said, STOP.matcher(points ? text.substring(0, last) : text).replaceFirst(""));
    }
  }

  private void put(ListField field, ImportedText from, String text) {
    row.put(field, new ImportedText(from.line(), from.label(), text));
  }
}
