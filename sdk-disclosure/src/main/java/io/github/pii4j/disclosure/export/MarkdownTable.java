package io.github.pii4j.disclosure.export;

import io.github.pii4j.disclosure.internal.MarkdownText;
import java.util.Collections;
import java.util.List;

/** Writes the table in the Markdown of GitHub and GitLab. */
final class MarkdownTable {

  private MarkdownTable() {}

  static String write(SdkTable table) {
    String silent = table.words().get("page.not-disclosed");
    StringBuilder text = new StringBuilder();
    line(text, table.headings().stream().map(MarkdownText::text).toList());
    line(text, Collections.nCopies(table.headings().size(), "---"));
    for (List<TableCell> row : table.rows()) {
      line(text, row.stream().map(cell -> cell.isSilent() ? silent : shown(cell)).toList());
    }
    return text.toString();
  }

  /** A link is shown as its address and goes there. */
  private static String shown(TableCell cell) {
    return cell.link().isEmpty() ? MarkdownText.text(cell.text()) : link(cell.link());
  }

  /** Within angle brackets nothing but these three ends an address, or a cell. */
  private static String link(String address) {
    String inert = address.replace("<", "%3C").replace(">", "%3E").replace("|", "%7C");
    return "[" + MarkdownText.text(address) + "](<" + inert + ">)";
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
