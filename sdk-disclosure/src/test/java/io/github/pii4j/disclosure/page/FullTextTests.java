package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PolicyProse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProseFiles;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The full text on the page: what it refers to is called by its name. */
class FullTextTests {

  private static final Path EXAMPLE =
      Path.of("..", "examples", "labour-platform", "privacy", "policy.yaml");
  private static final PrivacyPolicy POLICY =
      PrivacyPolicy.read(Document.open(EXAMPLE), Catalogue.bundled());
  private static final SdkRegistry SDKS =
      SdkRegistry.read(
          Document.open(EXAMPLE.resolveSibling("sdks.yaml")), Catalogue.bundled(), POLICY);

  @Test
  void no_reference_of_the_example_is_left_in_any_language() {
    SortedMap<String, String> pages = pages(ProseFiles.beside(EXAMPLE));

    assertThat(pages).hasSize(2);
    assertThat(pages.values())
        .allSatisfy(
            page -> {
              String text = page.substring(page.indexOf("<h2 id=\"text\">"));
              assertThat(text).doesNotContain("${", "{#", "**").contains("<strong>", "<ul");
              assertThat(text).doesNotContain("not disclosed", "未披露");
            });
    assertThat(pages.get("en/index.html")).contains("To register we collect ");
  }

  @ParameterizedTest
  @CsvSource({
    "items/contact.mobile-number, 手机号码, mobile number",
    "functions/account.login, 登录, Login",
    "sdks/tencent-bugly, 腾讯 Bugly, Tencent Bugly",
    "rights/access, 查阅, See your data",
    "rights, 您的权利, Your rights",
    "automatedDecisions, 自动化决策, Decisions that a machine makes",
    "presentation, 清单与历史版本, Lists and earlier versions",
    "items/no.such-item, 未披露, not disclosed",
    "nonsense, 未披露, not disclosed"
  })
  void a_reference_is_called_by_its_name(String path, String chinese, String english) {
    SortedMap<String, String> pages =
        pages(file -> of("See ${" + path + "}; **see ${" + path + "}**."));

    assertThat(pages.get("index.html"))
        .containsIgnoringCase("<p>See " + chinese + "; <strong>see ");
    assertThat(pages.get("en/index.html"))
        .containsIgnoringCase("<p>See " + english)
        .doesNotContain("${");
  }

  @Test
  void words_of_the_text_are_words_whatever_they_look_like() {
    String page =
        pages(file -> of("# A <b>\n\n1) one\n2) two ** three\n\n<script>alert(1)</script>"))
            .get("index.html");

    assertThat(page)
        .contains("A &lt;b&gt;</h3>", "&lt;script&gt;", "<span class=\"entry-sign\">1)</span> one")
        .contains("two ** three")
        .doesNotContain("<script");
  }

  @Test
  void decisions_and_ways_to_the_lists_are_shown() {
    SortedMap<String, String> pages = pages(ProseFiles.beside(EXAMPLE));

    assertThat(pages.get("en/index.html"))
        .contains("Jobs are ranked for you by distance and trade.", "Personal recommendations")
        .contains("What was collected from you", "Earlier versions");
    assertThat(pages.get("index.html")).contains("按距离和工种为您排列工作。", "已收集个人信息清单");
  }

  private static ByteArrayInputStream of(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static SortedMap<String, String> pages(ProseFiles files) {
    SortedMap<String, String> texts = new TreeMap<>();
    DisclosurePages.pages(POLICY, SDKS, PolicyProse.read(POLICY, files))
        .forEach((path, bytes) -> texts.put(path, new String(bytes, UTF_8)));
    return texts;
  }
}
