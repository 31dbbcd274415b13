package io.github.pii4j.disclosure.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

/** What stands in one field but says another, what names nobody, and what only looks like a row. */
class TidyRowTests {

  @Test
  void several_addresses_are_told_apart_by_the_words_before_them() {
    ImportedSdk sdk = one("SDK名称：松果推送\n隐私政策：官网：https://a.example.com，隐私政策：https://b.example.com/x");

    assertThat(sdk.text(ListField.SITE_LINK)).contains("https://a.example.com");
    assertThat(sdk.text(ListField.POLICY_LINK)).contains("https://b.example.com/x");
  }

  @Test
  void addresses_that_nothing_tells_apart_are_left_for_a_person() {
    PublishedList list =
        read("SDK名称：松果推送\n隐私政策：https://a.example.com/privacy https://b.example.com/privacy");

    assertThat(list.draft(Catalogue.bundled()).yaml()).contains("未能理解“隐私政策”");
  }

  @Test
  void we_ourselves_are_no_company() {
    PublishedList list = read("SDK名称：松果推送\n所属公司：自研\n使用目的：推送");

    assertThat(list.sdks().get(0).texts()).doesNotContainKey(ListField.OPERATOR);
    assertThat(list.draft(Catalogue.bundled()).yaml()).contains("“自研”不是公司名称");
  }

  @Test
  void a_broken_address_is_joined_and_marked() {
    PublishedList list =
        read("SDK名称：松果推送\n隐私政策：https://a.example.com/do\ncs/privacy.html\n使用目的：推送");

    assertThat(list.sdks().get(0).text(ListField.POLICY_LINK))
        .contains("https://a.example.com/docs/privacy.html");
    assertThat(list.draft(Catalogue.bundled()).yaml()).contains("网址在“cs/privacy.html”处换行");
  }

  @Test
  void an_unknown_label_is_told_by_its_value_and_marked() {
    PublishedList list = read("SDK名称：松果推送\n背后是：松果软件有限公司\n小知识：松果会发芽\n使用目的：推送");

    assertThat(list.sdks().get(0).text(ListField.OPERATOR)).contains("松果软件有限公司");
    assertThat(list.sdks().get(0).texts()).hasSize(3);
    assertThat(list.draft(Catalogue.bundled()).yaml())
        .contains("“背后是”按其内容视为第三方公司名称")
        .contains("登记表没有“小知识”对应的字段");
  }

  @Test
  void a_table_without_a_known_label_is_told_by_its_values_and_marked() {
    PublishedList list =
        read(
            """
            | 伙伴甲 | 背后是 | 拿走啥 |
            |---|---|---|
            | 松果推送 | 松果软件有限公司 | OAID、IMEI |
            | 松果地图 | 松果软件有限公司 | 经纬度、IP 地址 |
            """);

    assertThat(list.sdks())
        .extracting(sdk -> sdk.text(ListField.NAME).orElse(""))
        .containsExactly("松果推送", "松果地图");
    assertThat(list.draft(Catalogue.bundled()).yaml()).contains("“伙伴甲”列按其内容视为SDK 名称");
  }

  @Test
  void totals_and_remarks_are_no_rows() {
    assertThat(read("SDK名称,公司名称,使用目的\n松果推送,松果软件有限公司,推送\n合计,1,\n备注：以实际为准,,\n推送类,,\n").sdks())
        .hasSize(1);
  }

  @Test
  void what_an_app_does_itself_is_no_sdk() {
    PublishedList list = read("1. 注册账号\n收集信息：手机号码\n使用目的：创建账号\n\n2. 松果推送\n运营方：松果软件有限公司\n使用目的：推送");

    assertThat(list.sdks())
        .extracting(sdk -> sdk.text(ListField.NAME).orElse(""))
        .containsExactly("松果推送");
    assertThat(list.draft(Catalogue.bundled()).yaml()).contains("list:1 此处起的内容未视为 SDK");
  }

  @Test
  void a_table_of_cookies_lists_no_sdk() {
    assertThat(read("| 名称 | 用途 | 有效期 |\n|---|---|---|\n| sid | 保持登录 | 7天 |").sdks()).isEmpty();
  }

  @Test
  void a_column_of_names_is_told_by_its_place_and_a_label_by_its_end() {
    PublishedList list =
        read("| 软件工具 | 所属企业 | 目的 | 顺带用的个人信息 |\n|---|---|---|---|\n| 松果推送 | 松果软件有限公司 | 推送 | 手机号码 |");

    assertThat(list.sdks().get(0).text(ListField.NAME)).contains("松果推送");
    assertThat(list.sdks().get(0).text(ListField.ITEMS)).contains("手机号码");
    assertThat(list.draft(Catalogue.bundled()).yaml())
        .contains("“软件工具”列按其内容视为SDK 名称")
        .contains("“顺带用的个人信息”列按其内容视为");
  }

  @Test
  void a_label_that_was_cut_at_the_edge_of_a_page_is_put_together() {
    ImportedSdk sdk = one("松果推送 SDK\n运营公\n司：松果软件有限公司\n使用场\n景：推送");

    assertThat(sdk.text(ListField.OPERATOR)).contains("松果软件有限公司");
    assertThat(sdk.text(ListField.SCENARIO)).contains("推送");
  }

  @Test
  void a_purpose_alone_is_of_no_sdk() {
    assertThat(read("使用目的：注册账号\n使用场景：注册时").sdks()).isEmpty();
  }

  private static ImportedSdk one(String text) {
    return read(text).sdks().get(0);
  }

  private static PublishedList read(String text) {
    try {
      return PublishedList.read("list", new ByteArrayInputStream(text.getBytes(UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
