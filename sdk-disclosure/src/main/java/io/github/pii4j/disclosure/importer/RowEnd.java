package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tidies the fields of a row that is complete: what stands in one but says another. */
final class RowEnd {

  private static final Pattern SAME =
      Pattern.compile("(?i)\\s*[（(]?(?:同上|同前|同上一项|同上一行|ditto|same as above|〃|″)[）)]?[。.]?\\s*");
  private static final Pattern OURSELVES =
      Pattern.compile(
          "(?i)(?:公司|内部|团队|本公司)?(?:自研|自有|自主研发|自主开发|自行开发|自行研发|自营)(?:sdk|产品|组件)?|本公司|我司|我方|我们|in-?house");
  private static final Pattern OF_THE_SITE =
      Pattern.compile("(?i).*(?:官网|官網|官方|网站|網站|主页|首页|site|homepage).*");

  private final Map<ListField, ImportedText> row;
  private final RowCollector notes;

  RowEnd(Map<ListField, ImportedText> row, RowCollector notes) {
    this.row = row;
    this.notes = notes;
  }

  /**
   * @param before the row above, which 同上 speaks of
   */
  void tidy(@Nullable ImportedSdk before) {
    new ArrayList<>(row.keySet()).forEach(field -> sameAs(field, before));
    new MixedFields(row).part();
    row.entrySet().removeIf(said -> saysNothing(said.getKey(), said.getValue()));
    name();
    operator();
    links(ListField.POLICY_LINK);
    links(ListField.SITE_LINK);
    bareLink();
  }

  /** 同上 says what the row above says. */
  private void sameAs(ListField field, @Nullable ImportedSdk before) {
    ImportedText said = row.get(field);
    if (said == null || !SAME.matcher(said.text()).matches()) {
      return;
    }
    String above = before == null ? "" : before.text(field).orElse("");
    put(field, said, above);
    notes.note(
        said.line(),
        "\"" + said.text() + "\" is read as what the row above says: " + above,
        "“" + said.text() + "”按上一行视为：" + above);
  }

  /** What it says in the place of nothing is reported, and is no value. */
  private boolean saysNothing(ListField field, ImportedText said) {
    boolean link = field == ListField.POLICY_LINK || field == ListField.SITE_LINK;
    boolean nowhere = field == ListField.SITE_LINK && !LinkWords.mayLead(said.text());
    if (link && !NoValue.is(field, said.text()) && (nowhere || LinkWords.point(said.text()))) {
      notes.note(
          said.line(),
          "\"" + said.label() + "\" has no address: " + said.text(),
          "“" + said.label() + "”没有网址：" + said.text());
      return true;
    }
    boolean nothing = NoValue.is(field, said.text());
    if (nothing && !said.text().isBlank()) {
      notes.note(
          said.line(),
          "\"" + said.label() + "\" says \"" + said.text() + "\"; nothing is written",
          "“" + said.label() + "”为“" + said.text() + "”，未写入");
    }
    return nothing;
  }

  private void name() {
    ImportedText name = row.get(ListField.NAME);
    if (name != null) {
      NameParts parts = NameParts.of(name.text());
      put(ListField.NAME, name, parts.name());
      ImportedText unlabelled = new ImportedText(name.line(), "", name.text());
      parts.said().forEach((field, text) -> putIfSilent(field, unlabelled, text));
    }
  }

  /** 自研 is no company. */
  private void operator() {
    ImportedText operator = row.get(ListField.OPERATOR);
    if (operator != null && OURSELVES.matcher(operator.text().strip()).matches()) {
      row.remove(ListField.OPERATOR);
      notes.note(
          operator.line(),
          "\"" + operator.text() + "\" names no company; is it an SDK of a third party?",
          "“" + operator.text() + "”不是公司名称；请确认是否为第三方 SDK");
    }
  }

  private void links(ListField field) {
    ImportedText text = row.get(field);
    ListedLinks links = ListedLinks.of(text == null ? "" : text.text());
    if (text == null || !(links.areSeveral() || links.isOnlySite())) {
      return;
    }
    boolean asked =
        text.text().matches("[^/]*[：:]\\s?https?:.*")
            || OF_THE_SITE.matcher(text.label()).matches();
    if (!links.areSeveral() && !asked) {
      put(field, text, links.site());
      return;
    }
    boolean told = !links.policy().isEmpty() || !links.site().isEmpty();
    if (told) {
      row.remove(field);
      putIfSilent(ListField.POLICY_LINK, text, links.policy());
      putIfSilent(ListField.SITE_LINK, text, links.site());
    }
  }

  /** 链接 says not whose it is; the address may. */
  private void bareLink() {
    ImportedText site = row.get(ListField.SITE_LINK);
    boolean bare = site != null && !OF_THE_SITE.matcher(site.label()).matches();
    if (site != null && bare && !has(ListField.POLICY_LINK) && ValueLook.isPrivacy(site.text())) {
      row.remove(ListField.SITE_LINK);
      row.put(ListField.POLICY_LINK, site);
    }
  }

  private void putIfSilent(ListField field, ImportedText from, String text) {
    if (!text.isEmpty() && !has(field)) {
      put(field, from, text);
    }
  }

  private void put(ListField field, ImportedText from, String text) {
    row.put(field, new ImportedText(from.line(), from.label(), text));
  }

  private boolean has(ListField field) {
    @Nullable ImportedText said = row.get(field);
    return said != null && !said.text().isEmpty();
  }
}
