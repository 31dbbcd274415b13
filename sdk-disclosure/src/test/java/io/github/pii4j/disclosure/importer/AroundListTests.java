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

/** What stands around a list and says nothing of any SDK. */
class AroundListTests {

  private static final String SDK = "SDK名称：松果推送\n使用目的：推送\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<nav><p>SDK名称：首页</p></nav>",
        "<header><div>松果</div><a href='https://e.example.com/p'>隐私政策</a></header>",
        "<footer><p>公司名称：松果有限公司</p><p>官网：https://e.example.com</p></footer>",
        "<div class='Breadcrumb'><p>产品名称：松果</p></div>",
        "<div role='navigation'><p>产品名称：松果</p></div>",
        "<ul><li><a href='https://e.example.com'>首页</a></li><li><a href='https://e.example.com/p'>隐私政策</a></li>"
            + "<li><a href='https://e.example.com/a'>关于</a></li></ul>"
      })
  void the_menus_of_a_page_list_nothing(String around) {
    assertThat(names(around + "<p>SDK名称：松果推送</p><p>使用目的：推送</p>" + around)).containsExactly("松果推送");
  }

  @Test
  void a_menu_that_holds_labels_of_a_list_is_none() {
    assertThat(names("<div class='menu'><p>SDK名称：松果推送</p><p>使用目的：推送</p></div>"))
        .containsExactly("松果推送");
  }

  @Test
  void a_head_within_the_text_belongs_to_it() {
    assertThat(names("<article><header>松果推送 SDK</header><p>使用目的：推送</p></article>"))
        .containsExactly("松果推送 SDK");
  }

  @Test
  void the_title_in_the_head_of_a_page_says_what_it_is_about() {
    String table = "<table><tr><th>个人信息<th>使用目的</tr><tr><td>OAID<td>推送</tr></table>";

    assertThat(names("<header><h1>松果推送SDK合规说明</h1></header>" + table)).containsExactly("松果推送SDK");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: 第三方SDK目录\nname: sdk\nversion: 1.0\n---\n",
        "+++\ntitle = \"SDK\"\n+++\n",
        "Title: 第三方SDK清单\n",
        "[首页](https://e.example.com)\n[隐私政策](https://e.example.com/p)\n\n"
      })
  void what_is_about_the_file_names_no_sdk(String front) {
    assertThat(names(front + SDK)).containsExactly("松果推送");
  }

  @Test
  void a_rule_is_no_front_matter() {
    assertThat(names("---\nSDK名称：松果推送\n使用目的：推送\n---\n")).containsExactly("松果推送");
  }

  @Test
  void a_cover_is_no_part_of_the_first_sdk() {
    String cover = "松果隐私政策\n运营方：松果有限公司\n版本：V3.2\n更新日期：2025年1月1日\n\n欢迎使用松果。请读完本政策。\n";

    assertThat(read(cover + SDK).sdks().get(0).texts())
        .containsOnlyKeys(ListField.NAME, ListField.PURPOSE);
    assertThat(names(cover)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"一、我们如何收集和使用您的个人信息", "我们如何收集和使用您的个人信息", "如何保护您的个人信息", "三、收集的个人信息"})
  void a_title_of_a_policy_is_no_label(String title) {
    PublishedList list = read("版本：V3.2\n" + title + "\n我们收集手机号码。\n1. 松果推送SDK\n使用目的：推送");

    assertThat(list.sdks()).hasSize(1);
    assertThat(list.sdks().get(0).texts()).containsOnlyKeys(ListField.NAME, ListField.PURPOSE);
  }

  @Test
  void a_numbered_name_ends_the_items_above_it() {
    ImportedSdk first =
        read("1. 松果推送SDK\n收集信息：\n1）OAID\n2）IMEI\n（二）松果地图SDK\n收集信息：位置").sdks().get(0);

    assertThat(first.text(ListField.ITEMS)).contains("1）OAID\n2）IMEI");
  }

  @Test
  void the_parts_of_a_policy_behind_the_list_say_nothing_of_its_last_sdk() {
    PublishedList list = read("松果推送SDK\n使用目的：推送\n\n如何联系我们\n公司名称：松果有限公司\n官网：https://e.example.com");

    assertThat(list.sdks()).hasSize(1);
    assertThat(list.sdks().get(0).texts()).containsOnlyKeys(ListField.NAME, ListField.PURPOSE);
  }

  @Test
  void what_users_give_themselves_makes_no_sdk() {
    assertThat(names("1. 账号注册\n收集信息：手机号码\n收集方式：您主动填写\n使用目的：创建账号")).isEmpty();
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
