package io.github.pii4j.disclosure.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Notes about what became no SDK, and about short lines below a name. */
class StrayNoteTests {

  private static final String SDK = "\nSDK名称：示例 SDK\n公司：示例有限公司\n使用目的：推送\n";

  @Test
  void a_note_that_belongs_to_no_row_stands_at_the_head_of_the_file() throws IOException {
    PublishedList list = read("注册账号\n使用目的：创建账号\n收集的信息：手机号码\n\n说明\n" + SDK);
    String yaml = list.draft(Catalogue.bundled()).yaml();

    assertThat(list.sdks()).hasSize(1);
    assertThat(list.notes()).isNotEmpty();
    assertThat(yaml).startsWith("# review: list.txt:");
    assertThat(yaml.substring(yaml.indexOf("sdks:"))).doesNotContain("未视为 SDK");
  }

  @Test
  void a_list_without_such_a_note_begins_as_before() throws IOException {
    assertThat(read(SDK).draft(Catalogue.bundled()).yaml()).startsWith("apiVersion: privacy/v1");
  }

  @Test
  void a_short_line_below_the_name_is_reported() throws IOException {
    PublishedList list = read("示例甲 SDK\n必选\n公司：示例甲有限公司\n使用目的：推送\n");

    assertThat(list.sdks().get(0).text(ListField.NAME)).contains("示例甲 SDK");
    assertThat(list.draft(Catalogue.bundled()).yaml()).contains("# review: list.txt:2 “必选”位于名称下方");
  }

  private static PublishedList read(String text) throws IOException {
    return PublishedList.read("list.txt", new ByteArrayInputStream(text.getBytes(UTF_8)));
  }
}
