package io.github.pii4j.disclosure.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.disclosure.Registries;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.internal.SafeText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables are read back by parsers that others wrote: a text of a registry stays a text. */
class TableExportTests {

  private static final int COLUMNS = 15;
  private static final List<Integer> FREE = List.of(0, 1, 3, 4, 5, 8);
  private static final List<String> PLAIN = skeleton(html(Exports.saying("words")));
  private static final Parser MARKDOWN =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  @Property(tries = 200)
  void no_text_becomes_markup_in_html(@ForAll("hostile") String words) {
    Document page = html(Exports.saying(words));

    if (!shown(words).isEmpty()) {
      assertThat(skeleton(page)).isEqualTo(PLAIN);
      assertThat(page.expectFirst("tbody bdi").wholeText()).isEqualTo(shown(words));
    }
    assertThat(page.select("script, style + style, img, svg, iframe, [onerror]")).isEmpty();
  }

  @Property(tries = 200)
  void no_text_becomes_a_column_or_a_formula_in_csv(@ForAll("hostile") String words) {
    List<List<String>> rows = csv(export(Exports.saying(words), ExportFormat.CSV));

    assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(COLUMNS));
    assertThat(FREE)
        .allSatisfy(
            column ->
                assertThat(rows.get(1).get(column))
                    .isIn(shown(words), "'" + shown(words))
                    .doesNotMatch("(?s)\\s*[=+\\-@\\t\\r＝＋－＠].*"));
  }

  @Property(tries = 200)
  void no_text_becomes_markup_or_a_column_in_markdown(@ForAll("hostile") String words) {
    List<List<String>> rows = markdown(export(Exports.saying(words), ExportFormat.MARKDOWN));

    assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row).hasSize(COLUMNS));
    if (!shown(words).isEmpty()) {
      assertThat(FREE)
          .allSatisfy(column -> assertThat(rows.get(1).get(column)).isEqualTo(shown(words)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+86",
        "-1",
        "@cmd",
        "\t=1",
        " =1",
        "＝1",
        "=HYPERLINK(\"https://example.com\")"
      })
  void what_a_spreadsheet_would_compute_is_marked_as_text(String words) {
    String cell = csv(export(Exports.saying(words), ExportFormat.CSV)).get(1).get(0);

    assertThat(cell).startsWith("'");
  }

  @Test
  void the_html_table_has_a_caption_scopes_and_a_name_for_every_row() {
    Document page = html(Registries.example());

    assertThat(page.select("table > caption").text()).isEqualTo("第三方 SDK 清单");
    assertThat(page.select("thead th[scope=col]")).hasSize(COLUMNS);
    assertThat(page.select("tbody th[scope=row]"))
        .extracting(Element::text)
        .containsExactly("百度人脸识别 SDK（离线）", "百度 SDK", "腾讯 Bugly", "高德开放平台定位 SDK");
    assertThat(page.select("html").attr("lang")).isEqualTo("zh-CN");
  }

  @Test
  void the_page_needs_nothing_else_and_has_no_script() {
    Document page = html(Registries.example());

    assertThat(page.select("script, link, img, iframe, [src], [style]")).isEmpty();
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'; style-src 'sha256-");
    assertThat(page.select("a[href]"))
        .allSatisfy(link -> assertThat(link.attr("href")).startsWith("https://"));
  }

  @Test
  void what_the_list_is_silent_about_is_named_as_missing() {
    Document page = html(Exports.withSdk("purpose: {zh: 推送}"));

    assertThat(page.select("tbody em")).hasSize(COLUMNS - 2);
    assertThat(page.expectFirst("tbody em").text()).isEqualTo("未披露");
  }

  @Test
  void a_text_in_another_language_says_which() {
    RegistryExport english =
        RegistryExport.builder(Exports.complete()).language(Locale.ENGLISH).build();

    assertThat(Jsoup.parse(english.as(ExportFormat.HTML).text()).select("tbody th bdi"))
        .extracting(name -> name.attr("lang"))
        .containsExactly("zh");
  }

  @Test
  void an_empty_list_says_that_there_is_none() {
    SdkRegistry none = new SdkRegistry(List.of(Locale.ENGLISH), List.of());

    assertThat(html(none).select("main p").text()).isEqualTo("本应用没有接入第三方 SDK。");
    assertThat(csv(export(none, ExportFormat.CSV))).hasSize(1);
  }

  /** SEED-54: a reader of any table sees by what the operator is bound. */
  @Test
  void seed_54_each_row_says_what_was_agreed_with_the_operator() {
    SdkRegistry registry =
        Exports.withSdk(
            "agreement: {reference: DPA-7, signed: 2026-01-05, until: 2028-01-05, measures: [{zh:"
                + " 传输加密}, {zh: 事件通知}]}");

    assertThat(csv(export(registry, ExportFormat.CSV)))
        .extracting(row -> row.get(13))
        .containsExactly("与运营方的协议", "签署于 2026-01-05，有效期至 2028-01-05，传输加密，事件通知");
    assertThat(csv(export(Exports.withSdk("init: after-consent"), ExportFormat.CSV)).get(1))
        .element(13)
        .isEqualTo("");
  }

  @Test
  void a_spreadsheet_may_ask_for_a_byte_order_mark() {
    RegistryExport marked = RegistryExport.builder(Registries.example()).byteOrderMark().build();

    assertThat(marked.as(ExportFormat.CSV).text()).startsWith("\uFEFFSDK 名称,");
    assertThat(marked.as(ExportFormat.MARKDOWN).text()).startsWith("|");
    assertThat(Exports.example(ExportFormat.CSV)).startsWith("SDK 名称,").endsWith("\r\n");
  }

  @Test
  void all_three_tables_say_the_same() {
    List<List<String>> csv = csv(Exports.example(ExportFormat.CSV));
    List<List<String>> markdown = markdown(Exports.example(ExportFormat.MARKDOWN));
    List<String> cells = html(Registries.example()).select("tbody th, tbody .value").eachText();

    List<String> fromMarkdown = markdown.stream().skip(1).flatMap(List::stream).toList();
    List<String> fromCsv =
        csv.stream()
            .skip(1)
            .flatMap(List::stream)
            .map(cell -> cell.isEmpty() ? "未披露" : cell)
            .toList();

    assertThat(fromMarkdown).isEqualTo(cells);
    assertThat(fromCsv).isEqualTo(cells);
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> telling =
        Arbitraries.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "a | b",
            "\\| x",
            "[a](javascript:alert(1))",
            "![a](https://example.com/a.png)",
            "**bold** `code` ~~gone~~ <b>",
            "=cmd|' /C calc'!A0",
            "a\",b\r\n=1",
            "-->",
            "\u202Eevil\u2066",
            "| --- |\n| x |",
            "&lt;b&gt;",
            "${x} <#if x>");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(30);
    Arbitrary<String> signs =
        Arbitraries.strings().withChars("<>&\"'`|\\[]()!*_~#=+-@\t\r\n ab:/.,;{}$").ofMaxLength(20);
    return Arbitraries.oneOf(telling, any, signs);
  }

  /** As a reader sees it: on one line, nothing hidden. */
  private static String shown(String words) {
    return SafeText.of(words.replaceAll("\\s+", " ").strip());
  }

  private static String export(SdkRegistry registry, ExportFormat format) {
    return Exports.of(registry).as(format).text();
  }

  private static Document html(SdkRegistry registry) {
    return Jsoup.parse(export(registry, ExportFormat.HTML));
  }

  /** Every element with its attributes, without texts. */
  private static List<String> skeleton(Document page) {
    return page.getAllElements().stream()
        .map(one -> one.parents().size() + one.tagName() + one.attributes().html())
        .toList();
  }

  private static List<List<String>> csv(String text) {
    try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
      return parser.stream().map(row -> row.stream().toList()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells of the one table that the whole is; fails on anything else in it but its links. */
  private static List<List<String>> markdown(String text) {
    List<List<String>> rows = new ArrayList<>();
    Node document = MARKDOWN.parse(text);
    assertThat(document.getFirstChild()).isSameAs(document.getLastChild());
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode node) {
            if (node instanceof TableRow) {
              rows.add(children(node).map(TableExportTests::cell).toList());
            } else {
              visitChildren(node);
            }
          }
        });
    return rows;
  }

  private static String cell(Node cell) {
    assertThat(cell).isInstanceOf(TableCell.class);
    StringBuilder text = new StringBuilder();
    boolean last = cell.getNext() == null;
    for (Node part : children(cell).toList()) {
      if (last && part instanceof org.commonmark.node.Link link) {
        assertThat(link.getDestination()).startsWith("https://");
        children(link).forEach(inner -> text.append(text(inner)));
      } else {
        text.append(text(part));
      }
    }
    return text.toString();
  }

  /** The empty comment that parts signs is shown as nothing. */
  private static String text(Node part) {
    if (part instanceof HtmlInline html) {
      assertThat(html.getLiteral()).isEqualTo("<!-- -->");
      return "";
    }
    assertThat(part).isInstanceOf(Text.class);
    return ((Text) part).getLiteral();
  }

  private static Stream<Node> children(Node parent) {
    return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNext);
  }
}
