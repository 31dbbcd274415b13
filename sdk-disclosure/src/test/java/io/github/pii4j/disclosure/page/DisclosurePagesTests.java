package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.Registries;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.Contact;
import io.github.pii4j.policy.ContactKind;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosurePagesTests {

  private static final SortedMap<String, String> EXAMPLE = Pages.example();
  private static final String CHINESE = Pages.page(EXAMPLE, "index.html");
  private static final String ENGLISH = Pages.page(EXAMPLE, "en/index.html");

  private final PrivacyPolicy policy = Registries.firstPolicy();
  private final SdkRegistry registry = Registries.firstEdition();

  @Test
  void renders_one_page_for_each_locale_of_the_policy() {
    assertThat(EXAMPLE.keySet()).containsExactly("en/index.html", "index.html");
    assertThat(CHINESE).contains("<html lang=\"zh-CN\" dir=\"ltr\">");
    assertThat(ENGLISH).contains("<html lang=\"en\" dir=\"ltr\">");
  }

  @Test
  void links_each_page_to_the_others_in_their_language() {
    assertThat(CHINESE)
        .contains("<link rel=\"alternate\" hreflang=\"en\" href=\"en/index.html\">")
        .contains("<a href=\"en/index.html\" hreflang=\"en\" lang=\"en\">English</a>");
    assertThat(ENGLISH)
        .contains("<a href=\"../index.html\" hreflang=\"zh-CN\" lang=\"zh-CN\">中文</a>");
  }

  @Test
  void shows_every_item_and_every_function_of_the_policy() {
    assertThat(policy.items())
        .extracting(item -> item.label(Locale.CHINA))
        .allSatisfy(label -> assertThat(CHINESE).contains(label));
    assertThat(policy.items())
        .extracting((PolicyItem item) -> item.label(Locale.ENGLISH))
        .allSatisfy(label -> assertThat(ENGLISH).contains(label));
    assertThat(policy.functions())
        .allSatisfy(
            function ->
                assertThat(CHINESE)
                    .contains(
                        "<h3 id=\"f-" + function.id() + "\">" + function.label().in(Locale.CHINA)));
  }

  @Test
  void shows_every_item_in_the_card_of_its_sdk() {
    assertThat(registry.sdks())
        .allSatisfy(
            sdk ->
                assertThat(sdk.items())
                    .isNotEmpty()
                    .allSatisfy(
                        item -> {
                          assertThat(card(CHINESE, sdk)).contains(">" + item.label(Locale.CHINA));
                          assertThat(card(ENGLISH, sdk)).contains(">" + item.label(Locale.ENGLISH));
                        }));
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvFileSource(
      resources = "/io/github/pii4j/disclosure/seed-fields.tsv",
      delimiter = '\t',
      useHeadersInDisplayName = true)
  void shows_each_published_field_in_the_card_of_its_sdk(
      String source, String id, String field, String value) {
    String shown =
        value.equals("(absent)") ? "<dt>收集方式</dt><dd><span class=\"missing\">未披露" : value;

    assertThat(card(CHINESE, registry.sdk(id).orElseThrow()))
        .as(source + " " + field)
        .contains(shown);
  }

  @Test
  void marks_sensitive_items_in_shape_and_word() {
    String card = card(CHINESE, registry.sdk("baidu").orElseThrow());

    assertThat(card)
        .contains(
            "<li class=\"is-sensitive\">人脸图片 <span class=\"mark\"><span aria-hidden=\"true\">◆</span> 敏感</span></li>")
        .contains("<li>Android ID</li>");
  }

  @Test
  void says_what_is_missing() {
    assertThat(CHINESE).contains("<dt>生效日期</dt><dd><span class=\"missing\">未披露</span></dd>");
    assertThat(ENGLISH)
        .contains("<dt>Effective</dt><dd><span class=\"missing\">not disclosed</span></dd>");
    assertThat(card(CHINESE, registry.sdk("amap-location").orElseThrow()))
        .contains("<dt>版本</dt><dd><span class=\"missing\">未披露</span></dd>")
        .contains(
            "<dt>另有未披露</dt><dd class=\"quiet\">平台、包名、角色、系统权限、启动时机、保存期限、移除 SDK 后、数据出境、联系方式、最近审查</dd>");
  }

  @Test
  void says_what_a_refusal_stops_and_what_it_leaves() {
    assertThat(section(CHINESE, "f-account.register"))
        .contains("不提供“姓名”", "只影响“账户注册”，其他功能照常使用。", "不提供“手机号码”", "将无法使用全部功能。");
    assertThat(section(CHINESE, "f-identity.verify"))
        .contains("无法使用</span> 实名认证、考勤打卡、就业服务<")
        .contains("照常使用</span> 账户注册、")
        .contains("浏览、搜索");
    assertThat(section(CHINESE, "f-content.share")).contains("不影响任何功能。");
    assertThat(section(CHINESE, "f-browse")).contains("此功能不收集个人信息。");
  }

  @Test
  void takes_alternatives_as_refused_only_if_none_is_chosen() {
    String page = Pages.page(Pages.small(), "index.html");

    assertThat(section(page, "f-attendance.clock-in"))
        .contains("不提供“精确位置”，或任何一种方式都不选</p>\n<p>只影响“考勤打卡”")
        .contains("不提供“手机号码”</p>\n<p>不影响任何功能。");
  }

  @Test
  void shows_the_way_to_cancel_and_the_time_limit() {
    assertThat(CHINESE)
        .contains("<ol class=\"steps\"><li>我的</li><li>设置</li><li>注销账号</li></ol>")
        .contains("<strong>收到请求后 15 个工作日内</strong>")
        .contains("按中国内地的工作日计算");
  }

  @Test
  void shows_what_closing_the_account_leaves_and_who_else_is_told() {
    String page =
        Pages.page(Pages.texts(Registries.examplePolicy(), Registries.example()), "index.html");

    assertThat(page)
        .contains("<dt>办理结果</dt><dd>除下列信息外全部删除：工资台账")
        .contains("<dt>转达</dt><dd>五个工作日内通知接收方和 SDK 运营方一并删除");
    assertThat(CHINESE).doesNotContain("办理结果");
  }

  /** SEED-46 (the advice on passwords) and SEED-50 (the telephone). */
  @Test
  void shows_controller_version_dates_hash_advice_and_telephone() {
    assertThat(CHINESE)
        .contains("贵州信用通科技服务股份有限公司")
        .contains("<dd>1.0.0</dd>")
        .contains("<time datetime=\"2023-12-25\">2023-12-25</time>")
        .contains(policy.modelHash().hex())
        .contains("建议您定期更换密码，不向他人透露账号和密码。")
        .contains("<a href=\"tel:4001116006\">4001116006</a>");
  }

  /** SEED-47: beyond a link that leads away, other rules hold; each such link says so. */
  @Test
  void marks_links_that_leave_the_platform() {
    assertThat(CHINESE).contains("您离开平台后，包括经平台链接前往其他网站时，平台无法继续保护您提交的信息。");
    List<String> outward =
        matches(CHINESE + ENGLISH, "<a href=\"http[^>]*>(?:[^<]|<wbr>)*</a>[^/]*");

    assertThat(outward)
        .hasSize(8)
        .allSatisfy(
            link ->
                assertThat(link)
                    .contains("rel=\"external noopener noreferrer nofollow\"")
                    .contains("<span class=\"leaves\">"));
  }

  @Test
  void asks_nothing_of_any_site() {
    assertThat(EXAMPLE.values())
        .allSatisfy(
            page -> {
              assertThat(page)
                  .contains("default-src 'none'")
                  .doesNotContain("<script", "<img", "<iframe", "<form", "src=", "url(", "@import");
              assertThat(matches(page, "<link [^>]*>"))
                  .allMatch(link -> link.startsWith("<link rel=\"alternate\""))
                  .noneMatch(link -> link.contains("http"));
              assertThat(matches(page, " on[a-z]+=")).isEmpty();
            });
  }

  @Test
  void lets_every_link_within_the_page_lead_somewhere() {
    assertThat(EXAMPLE.values())
        .allSatisfy(
            page ->
                assertThat(groups(page, "href=\"#([^\"]+)\""))
                    .isNotEmpty()
                    .isSubsetOf(groups(page, " id=\"([^\"]+)\"")));
  }

  @Test
  void uses_each_id_once() {
    assertThat(groups(CHINESE, " id=\"([^\"]+)\"")).doesNotHaveDuplicates();
  }

  @Test
  void leaves_out_no_level_of_headings() {
    List<Integer> levels = groups(CHINESE, "<h([1-6])").stream().map(Integer::valueOf).toList();

    assertThat(levels.get(0)).isEqualTo(1);
    assertThat(levels.stream().filter(level -> level == 1)).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @Test
  void has_landmarks_and_a_way_past_the_navigation() {
    assertThat(CHINESE)
        .contains(
            "<a class=\"skip\" href=\"#main\">", "<main id=\"main\"", "<header class=\"top\">")
        .contains("<footer", "<nav class=\"contents\" aria-labelledby=\"contents-title\">");
  }

  @Test
  void is_well_formed() {
    assertThat(EXAMPLE.values()).allSatisfy(page -> assertThat(Tags.unclosedIn(page)).isEmpty());
    assertThat(Pages.small().values())
        .allSatisfy(page -> assertThat(Tags.unclosedIn(page)).isEmpty());
  }

  @Test
  void gives_the_same_bytes_for_the_same_input() {
    assertThat(Pages.example()).isEqualTo(EXAMPLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style><svg onload=alert(1)>",
        "${7*7}<#assign x=1>&lt;b&gt;"
      })
  void never_lets_a_text_become_markup(String text) {
    List<String> tags = matches(pageSaying("无害"), "<[^>]*>");

    String page = pageSaying(text);

    assertThat(matches(page, "<[^>]*>")).isEqualTo(tags);
    assertThat(page).contains(escaped(text));
  }

  @Test
  void takes_out_characters_that_nobody_sees() {
    // A file that holds most of them is refused; a policy that is built in code may hold any.
    assertThat(PlainText.of(Map.of("texts", List.of("安全\u202Eexe.\u2066gpj\u200F"))))
        .containsEntry("texts", List.of("安全\uFFFDexe.\uFFFDgpj\uFFFD"));
    assertThat(pageSaying("安全\u061Cexe")).contains("安全\uFFFDexe").doesNotContain("\u061C");
  }

  /** The small page, saying {@code text} wherever the policy and the registry say something. */
  private static String pageSaying(String text) {
    String everywhere = "{zh: \"" + text.replace("\"", "\\\"") + "\",";
    UnaryOperator<String> edit =
        yaml -> yaml.replaceAll("\\{zh: [^,}]*,", Matcher.quoteReplacement(everywhere));
    return Pages.page(Pages.of(edit.apply(Pages.POLICY), edit.apply(Pages.SDKS)), "index.html");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @ParameterizedTest
  @CsvSource({"javascript:alert(1)", "tel:1\"onclick=x", "nobody"})
  void links_no_contact_that_is_not_of_its_kind(String value) {
    assertThat(new ContactViews(PageLanguage.of(Locale.CHINA)).of(List.of(contact(value))).get(0))
        .doesNotContainKey("href");
  }

  private static Contact contact(String value) {
    return new Contact(ContactKind.WEB, value, List.of());
  }

  @Test
  void names_the_language_of_a_text_that_the_page_does_not_have() {
    String chineseOnly =
        Pages.SDKS.replaceAll(", en: [^}]*}", "}").replace("[zh-CN, en]", "[zh-CN]");
    SdkRegistry other =
        SdkRegistry.read(Document.of("sdks.yaml", chineseOnly), Catalogue.bundled());

    String page = Pages.page(Pages.texts(policy, other), "en/index.html");

    assertThat(page).contains("<span lang=\"zh\">示例定位 SDK</span>");
  }

  @Test
  void writes_the_pages_below_a_folder(@TempDir Path folder) throws IOException {
    Path out = folder.resolve("public/privacy");

    List<Path> files = DisclosurePages.render(policy, registry, out);

    assertThat(files).containsExactly(out.resolve("en/index.html"), out.resolve("index.html"));
    assertThat(Files.readString(files.get(1), UTF_8)).isEqualTo(CHINESE);
  }

  @Test
  void refuses_a_language_that_it_does_not_speak() {
    String french = Pages.POLICY.replace("[zh-CN, en]", "[en, fr]").replace("{zh:", "{fr:");
    String sdks = Pages.SDKS.replace("[zh-CN, en]", "[en, fr]").replace("{zh:", "{fr:");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Pages.of(french, sdks))
        .withMessageContaining("fr");
  }

  private static String card(String page, SdkDisclosure sdk) {
    return section(page, "s-" + sdk.id());
  }

  private static String section(String page, String id) {
    int start = page.indexOf("<h3 id=\"" + id + "\">");
    return page.substring(start, page.indexOf("</article>", start));
  }

  private static List<String> matches(String text, String pattern) {
    return results(text, pattern).map(MatchResult::group).toList();
  }

  private static List<String> groups(String text, String pattern) {
    return results(text, pattern).map(result -> result.group(1)).toList();
  }

  private static Stream<MatchResult> results(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results();
  }
}
