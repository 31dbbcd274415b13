package io.github.pii4j.disclosure.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a field for the want of a value, and around an address. */
class NoValueTests {

  @ParameterizedTest
  @ValueSource(
      strings = {"无", "無。", "暂无", "—", "——", "－", "/", "\\\\", "N/A", "n.a.", "（无）", "null"})
  void is_no_value_and_is_reported(String nothing) {
    PublishedList list =
        read("SDK名称：松果推送\n使用目的：推送\n收集信息：" + nothing + "\n收集方式：" + nothing + "\n官网：" + nothing);

    assertThat(list.sdks().get(0).texts()).containsOnlyKeys(ListField.NAME, ListField.PURPOSE);
    assertThat(list.draft(Catalogue.bundled()).yaml()).contains("“收集信息”为“");
  }

  @ParameterizedTest
  @ValueSource(strings = {"无障碍服务状态", "不收集个人信息", "无法识别个人的设备信息"})
  void is_not_what_only_begins_so(String text) {
    assertThat(read("SDK名称：松果推送\n收集信息：" + text).sdks().get(0).text(ListField.ITEMS)).contains(text);
  }

  @Test
  void is_not_that_sharing_does_not_concern_it() {
    ImportedSdk sdk = read("SDK名称：松果推送\n使用目的：推送\n收集信息：不涉及\n共享方式：不涉及").sdks().get(0);

    assertThat(sdk.texts()).doesNotContainKey(ListField.ITEMS);
    assertThat(sdk.text(ListField.COLLECTION)).contains("不涉及");
  }

  @ParameterizedTest
  @ValueSource(strings = {"。", "；", "，", "）", " 。", ".", "》。"})
  void an_address_ends_before_the_stop_of_its_sentence(String stop) {
    assertThat(
            read("SDK名称：松果推送\n隐私政策：https://e.example.com/p" + stop)
                .sdks()
                .get(0)
                .text(ListField.POLICY_LINK))
        .contains("https://e.example.com/p");
  }

  @Test
  void a_bracket_within_an_address_belongs_to_it() {
    assertThat(
            read("SDK名称：松果推送\n隐私政策：https://e.example.com/p_(a)")
                .sdks()
                .get(0)
                .text(ListField.POLICY_LINK))
        .contains("https://e.example.com/p_(a)");
  }

  @Test
  void a_row_whose_link_was_lost_ends_where_the_next_begins() {
    String head = "SDK名称\n公司名称\n使用目的\n隐私政策链接\n";
    String rows = "松果推送\n松果有限公司\n推送消息\n%s松果地图\n松果有限公司\n显示地图\nhttps://e.example.com/map\n";

    assertThat(names(head + rows.replace("%s", "点击查看\n"))).containsExactly("松果推送", "松果地图");
    assertThat(names(head + rows.replace("%s", ""))).containsExactly("松果推送", "松果地图");
  }

  @Test
  void a_described_function_is_the_purpose_where_the_list_gives_none() {
    PublishedList described = read("SDK名称：松果推送\n功能描述：推送消息\n运营方：松果有限公司");

    assertThat(described.sdks().get(0).text(ListField.PURPOSE)).contains("推送消息");
    assertThat(described.draft(Catalogue.bundled()).yaml()).contains("“功能描述”视为使用目的");
    assertThat(read("SDK名称：松果推送\n主要功能：推送").sdks().get(0).text(ListField.MAIN_FUNCTION))
        .contains("推送");
    assertThat(
            read("SDK名称：a\n功能描述：推送\n使用目的：提醒\nSDK名称：b\n功能描述：地图")
                .sdks()
                .get(1)
                .text(ListField.MAIN_FUNCTION))
        .contains("地图");
  }

  @Test
  void the_same_as_above_is_what_the_row_above_says_and_is_reported() {
    PublishedList list = read("SDK名称,公司名称,使用目的\n松果推送,松果有限公司,推送\n松果地图,同上,地图\n");

    assertThat(list.sdks().get(1).text(ListField.OPERATOR)).contains("松果有限公司");
    assertThat(list.draft(Catalogue.bundled()).yaml()).contains("“同上”按上一行视为：松果有限公司");
    assertThat(read("SDK名称：松果推送\n运营方：同上\n使用目的：推送").sdks().get(0).texts())
        .doesNotContainKey(ListField.OPERATOR);
  }

  @Test
  void a_company_and_an_address_in_one_field_are_two() {
    ImportedSdk sdk =
        read("SDK名称：松果推送\n第三方名称及隐私政策：松果有限公司 https://e.example.com/privacy").sdks().get(0);

    assertThat(sdk.text(ListField.OPERATOR)).contains("松果有限公司");
    assertThat(sdk.text(ListField.POLICY_LINK)).contains("https://e.example.com/privacy");
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
