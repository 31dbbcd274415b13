package io.github.pii4j.disclosure.importer;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.InvalidDocumentException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved web pages: their encodings, what they hide, and where things stand in them. */
class HtmlPageTests {

  private static final String PAGE =
      "<html><head><meta"
          + " charset=\"CHARSET\"></head><body><p>SDK名称：松果地圖</p><p>使用目的：顯示地圖</p></body></html>";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "Big5"})
  void is_read_in_the_encoding_that_it_declares(String charset) {
    byte[] bytes = PAGE.replace("CHARSET", charset).getBytes(Charset.forName(charset));

    assertThat(names(bytes)).containsExactly("松果地圖");
  }

  @Test
  void is_read_in_utf_8_where_a_browser_left_the_old_declaration() {
    assertThat(names(PAGE.replace("CHARSET", "gb2312").getBytes(UTF_8))).containsExactly("松果地圖");
  }

  @Test
  void a_byte_order_mark_decides() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
    bytes.writeBytes(PAGE.getBytes(UTF_16LE));

    assertThat(names(bytes.toByteArray())).containsExactly("松果地圖");
  }

  @Test
  void says_nothing_that_the_page_does_not_show() {
    String hidden =
        "<p hidden>SDK名称：a</p><p style='color:red; display :"
            + " none'>SDK名称：b</p><script>SDK名称：c</script><style>SDK名称：d</style><!-- <p>SDK名称：e</p>"
            + " --><template><p>SDK名称：f</p></template>"
            + "<noscript><p>SDK名称：g</p></noscript><textarea>SDK名称：h</textarea><pre>SDK名称：i</pre>";

    assertThat(names(("<html><body>" + hidden + "</body></html>").getBytes(UTF_8))).isEmpty();
  }

  @Test
  void keeps_the_line_of_each_field() {
    PublishedList list =
        read(
            """
            <table>
            <tr><th>SDK名称</th>
            <th>公司</th></tr>
            <tr>
            <td>a</td>
            <td>
            b</td></tr></table>\
            """);

    assertThat(list.sdks().get(0).texts().values())
        .extracting(ImportedText::line)
        .containsExactly(5, 6);
  }

  @Test
  void keeps_the_lines_of_a_text_around_a_table() {
    PublishedList list =
        read(
            """
            # 清单

            <https://e.example.com>

            ## 松果推送 SDK
            运营方：a
            使用目的：<b>推送</b>

            <table></table>
            """);

    assertThat(list.sdks()).hasSize(1);
    assertThat(list.sdks().get(0).texts().values())
        .extracting(ImportedText::line)
        .containsExactly(5, 6, 7);
    assertThat(list.sdks().get(0).text(ListField.PURPOSE)).contains("推送");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "/privacy",
        "file:///etc/x",
        "//e.example.com"
      })
  void a_link_that_leads_elsewhere_is_only_its_words(String link) {
    PublishedList list = read("<p>SDK名称：a</p><p>隐私政策：<a href='" + link + "'>松果隐私说明</a></p>");

    assertThat(list.sdks().get(0).text(ListField.POLICY_LINK)).contains("松果隐私说明");
    assertThat(list.draft(Catalogue.bundled()).yaml()).doesNotContain("policy: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"查看", "点击查看", "《隐私政策》", "查看详情", "Click here"})
  void words_that_only_point_somewhere_are_no_address_and_are_reported(String words) {
    PublishedList list = read("<p>SDK名称：松果</p><p>隐私政策：<a href='/privacy'>" + words + "</a></p>");

    assertThat(list.sdks().get(0).texts()).doesNotContainKey(ListField.POLICY_LINK);
    assertThat(list.draft(Catalogue.bundled()).yaml())
        .contains("“隐私政策”没有网址：" + words)
        .doesNotContain("policy: ");
  }

  @Test
  void a_character_that_reorders_text_is_refused_though_it_is_written_as_an_entity() {
    InvalidDocumentException refused =
        catchThrowableOfType(
            InvalidDocumentException.class, () -> read("<p>SDK名称：a</p>\n<p>使用目的：&#x202E;c</p>"));

    assertThat(refused).hasMessageContaining("list.html:2:1: an invisible character U+202E");
  }

  @Test
  void a_table_of_data_about_nobody_is_no_sdk() {
    String table = "<table><tr><th>个人信息<th>使用目的</tr><tr><td>姓名<td>注册</tr></table>";

    assertThat(read("<h2>我们收集的信息</h2>" + table).sdks()).isEmpty();
    assertThat(read("<h1>松果App SDK使用说明</h1>" + table).sdks()).isEmpty();
    assertThat(read("<h1>第三方SDK合规说明</h1>" + table).sdks()).isEmpty();
    assertThat(read("<h1>松果推送SDK合规说明</h1>" + table).sdks()).hasSize(1);
  }

  private static PublishedList read(String html) {
    return read(html.getBytes(UTF_8));
  }

  private static List<String> names(byte[] bytes) {
    return read(bytes).sdks().stream().map(sdk -> sdk.text(ListField.NAME).orElse("")).toList();
  }

  private static PublishedList read(byte[] bytes) {
    try {
      return PublishedList.read("list.html", new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
