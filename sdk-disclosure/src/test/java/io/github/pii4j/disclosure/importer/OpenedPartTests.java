package io.github.pii4j.disclosure.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a page that a click opens, and labels beside their values without a colon. */
class OpenedPartTests {

  private static final String FIELDS =
      "<p><span>运营方</span><span>松果有限公司</span></p><p><span>使用目的</span><span>推送</span></p>";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<button aria-expanded='false'>松果推送SDK <i>▼</i></button><div style='display:none'>%s</div>",
        "<button aria-controls='a'>松果推送SDK</button><hr><div id='a' hidden>%s</div>",
        "<a data-toggle='collapse' href='#b'>松果推送SDK</a><p><br></p><div id='b' hidden>%s</div>",
        "<div class='hd'>松果推送SDK<button>展开</button></div><div hidden>%s</div>",
        "<div class='accordion-item'><div>松果推送SDK</div><div style='display: none'>%s</div></div>",
        "<h3>松果推送SDK</h3><div class='fold-body' hidden>%s</div>",
        "<h3>松果推送SDK</h3><div role='tabpanel' hidden>%s</div>",
        "<details><summary>松果推送SDK 展开</summary>%s</details>"
      })
  void what_a_click_opens_is_read(String page) {
    PublishedList list = read(page.replace("%s", FIELDS));

    assertThat(list.sdks()).hasSize(1);
    assertThat(list.sdks().get(0).text(ListField.NAME)).contains("松果推送SDK");
    assertThat(list.sdks().get(0).text(ListField.OPERATOR)).contains("松果有限公司");
    assertThat(list.sdks().get(0).text(ListField.PURPOSE)).contains("推送");
  }

  @Test
  void what_nothing_opens_is_not_read() {
    assertThat(names("<h3>松果推送SDK</h3><p>x</p><div hidden>" + FIELDS + "</div>")).isEmpty();
  }

  @Test
  void a_value_stands_beside_its_label() {
    ImportedSdk sdk =
        read("<div><b>SDK名称</b><em>松果推送</em></div><div><div>收集方式</div><div>SDK采集</div></div>"
                + "<div><label>隐私政策</label><a href='https://e.example.com/p'>查看</a><i class='i'></i></div>"
                + "<p><span>使用目的</span><span>推送</span><span>使用场景</span><span>登录时</span></p>")
            .sdks()
            .get(0);

    assertThat(sdk.text(ListField.NAME)).contains("松果推送");
    assertThat(sdk.text(ListField.COLLECTION)).contains("SDK采集");
    assertThat(sdk.text(ListField.POLICY_LINK)).contains("https://e.example.com/p");
    assertThat(sdk.text(ListField.PURPOSE)).contains("推送");
    assertThat(sdk.text(ListField.SCENARIO)).contains("登录时");
  }

  @Test
  void a_label_in_two_pieces_is_one() {
    ImportedSdk sdk =
        read("<p>SDK名称：松果推送</p><p><span>第三方</span><span>主体：</span><span>松果有限公司</span></p>")
            .sdks()
            .get(0);

    assertThat(sdk.text(ListField.OPERATOR)).contains("松果有限公司");
  }

  @Test
  void a_sentence_that_begins_with_a_label_in_bold_is_none() {
    ImportedSdk sdk = read("<p>SDK名称：松果推送</p><p>使用目的：推送</p><p><b>隐私政策</b>的更新见公告</p>").sdks().get(0);

    assertThat(sdk.texts()).containsOnlyKeys(ListField.NAME, ListField.PURPOSE);
  }

  private static List<String> names(String text) {
    return read(text).sdks().stream().map(sdk -> sdk.text(ListField.NAME).orElse("")).toList();
  }

  private static PublishedList read(String text) {
    try {
      return PublishedList.read("list", new ByteArrayInputStream(text.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
