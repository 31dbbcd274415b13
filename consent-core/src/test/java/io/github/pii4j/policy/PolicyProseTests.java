package io.github.pii4j.policy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pii4j.document.DocumentLimits;
import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.Problem;
import io.github.pii4j.document.SourceLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyProseTests {

  private static final String TEXT =
      """
      # 隐私条款

      开头的话，
      分两行写。

      ## 登录 {#functions/account.login}

      <!-- a note to the authors -->
      我们收集${items/contact.mobile-number}，
      and the password.

      - 第一项
      - 第二项 {#items/credential.password}

      ### 其他登录方式

      1) 指纹

      ## 联系我们
      """;

  @TempDir Path folder;

  @Test
  void cuts_a_text_into_headings_paragraphs_and_entries() {
    ProseText text = read(TEXT);

    assertThat(text.blocks())
        .extracting(block -> block.kind() + " " + block.section() + " " + block.words())
        .containsExactly(
            "HEADING 1 隐私条款",
            "PARAGRAPH 1 开头的话，分两行写。",
            "HEADING 1.1 登录",
            "PARAGRAPH 1.1 我们收集${items/contact.mobile-number}， and the password.",
            "LIST_ITEM 1.1 第一项",
            "LIST_ITEM 1.1 第二项",
            "HEADING 1.1.1 其他登录方式",
            "LIST_ITEM 1.1.1 指纹",
            "HEADING 1.2 联系我们");
    assertThat(text.blocks()).extracting(ProseBlock::label).contains("-", "1)", "");
  }

  @Test
  void a_mark_holds_for_its_block_or_for_all_under_its_heading() {
    ProseText text = read(TEXT);

    assertThat(text.marked())
        .containsOnlyKeys("functions/account.login", "items/credential.password")
        .containsEntry("items/credential.password", "第二项");
    assertThat(text.marked().getOrDefault("functions/account.login", "").lines())
        .containsExactly(
            "登录", "我们收集${items/contact.mobile-number}， and the password.", "第一项", "其他登录方式", "指纹");
    assertThat(text.unmarked().lines()).containsExactly("隐私条款", "开头的话，分两行写。", "联系我们");
  }

  @Test
  void a_reference_has_a_place() {
    ProseText text = read(TEXT);

    assertThat(text.blocks())
        .flatExtracting(ProseBlock::references)
        .containsExactly(
            new ProseReference(
                "items/contact.mobile-number", new SourceLocation("policy.zh-CN.md", 9, 5)));
  }

  @Test
  void a_finding_leads_back_to_its_block() {
    ProseText text = read(TEXT);

    assertThat(text.pathOf(text.blocks().get(1))).isEqualTo("text/zh-CN/1/2");
    assertThat(text.locationOf("text/zh-CN/items/credential.password"))
        .contains(new SourceLocation("policy.zh-CN.md", 13, 1));
    assertThat(text.locationOf("text/en/1")).isEmpty();
  }

  @Test
  void form_is_no_part_of_the_hash_but_words_are() {
    String otherForm =
        TEXT.replace("\n", "\r\n")
            .replace("，\r\n分", "，分")
            .replace("\n- ", "\n*   ")
            .replace("{#items/credential.password}", "")
            .replace("<!-- a note to the authors -->", "<!-- another -->");

    assertThat(read(otherForm).hash()).isEqualTo(read(TEXT).hash());
    assertThat(read(TEXT.replace("指纹", "人脸")).hash()).isNotEqualTo(read(TEXT).hash());
  }

  @Property(tries = 200)
  void any_text_is_read_or_refused_with_its_place(@ForAll String text) {
    try {
      assertThat(read(text).hash()).isEqualTo(read(text).hash());
    } catch (InvalidDocumentException refused) {
      assertThat(refused.problems())
          .isNotEmpty()
          .allMatch(problem -> problem.where().source().equals("policy.zh-CN.md"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          见 ${那里} 的说明             | policy.zh-CN.md:1:3: a reference is the path
          见 ${items/phone 的说明       | policy.zh-CN.md:1:3: a reference is the path
          # 登录 {#functions/login} 完  | policy.zh-CN.md:1:6: a mark stands at the end
          # 登录 {#../../etc}           | policy.zh-CN.md:1:6: a mark stands at the end
          看\u202E不见                  | policy.zh-CN.md:1:2: holds U+202e, a character that nobody
          看\u200B不见                  | policy.zh-CN.md:1:2: holds U+200b, a character that nobody
          """)
  void a_mistake_of_form_is_located(String text, String problem) {
    assertThat(problemsOf(text)).singleElement().asString().startsWith(problem);
  }

  @Test
  void one_part_has_one_mark() {
    assertThat(problemsOf("甲 {#controller}\n\n乙 {#controller}"))
        .containsExactly(
            "policy.zh-CN.md:3:1: {#controller} stands twice, first at line 1; mark one clause");
  }

  @Test
  void what_is_not_utf_8_or_too_large_is_refused() {
    PrivacyPolicy policy = naming("policy.md", "[zh-CN]");
    DocumentLimits small = new DocumentLimits(10, 1, 3);

    assertThat(problemsOf(() -> PolicyProse.read(policy, bytes("a\nbé\n".getBytes(ISO_8859_1)))))
        .containsExactly("policy.md:2:2: not UTF-8 from here on; save it as UTF-8");
    assertThat(
            problemsOf(() -> PolicyProse.read(policy, bytes("0123456789a".getBytes(UTF_8)), small)))
        .containsExactly("policy.md: larger than 10 bytes, the limit for a text");
    assertThat(
            problemsOf(() -> PolicyProse.read(policy, bytes("a\nb\nc\n".getBytes(UTF_8)), small)))
        .containsExactly("policy.md: more than 3 lines, the limit for a text");
  }

  @Test
  void every_language_has_its_file_beside_the_policy() throws IOException {
    Path policyFile = folder.resolve("policy.yaml");
    Files.writeString(folder.resolve("policy.zh-CN.md"), "正文");

    List<String> missing =
        problemsOf(
            () -> PolicyProse.read(naming("policy.{locale}.md"), ProseFiles.beside(policyFile)));
    Files.writeString(folder.resolve("policy.en.md"), "The text");
    PolicyProse prose =
        PolicyProse.read(naming("policy.{locale}.md"), ProseFiles.beside(policyFile));

    assertThat(missing)
        .containsExactly("policy.en.md: no such file; write it, or correct \"text\" in the policy");
    assertThat(prose.texts()).extracting(ProseText::unmarked).containsExactly("正文", "The text");
    assertThat(prose.in(Locale.ENGLISH)).map(ProseText::source).contains("policy.en.md");
  }

  @Test
  void one_file_for_two_languages_is_refused() {
    assertThat(problemsOf(() -> PolicyProse.read(naming("policy.md"), bytes("a".getBytes(UTF_8)))))
        .first()
        .asString()
        .startsWith("policy.md: one file for all languages; write {locale}");
  }

  @Test
  void a_link_out_of_the_folder_is_not_followed() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("privacy"));
    Path secret = Files.writeString(folder.resolve("secret.md"), "secret");
    Files.createSymbolicLink(inside.resolve("policy.md"), secret);
    PrivacyPolicy policy = naming("policy.md", "[zh-CN]");

    List<String> problems =
        problemsOf(
            () -> PolicyProse.read(policy, ProseFiles.beside(inside.resolve("policy.yaml"))));

    assertThat(problems)
        .containsExactly(
            "policy.md: cannot be read; it must be a file inside the folder of the policy");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../policy.md",
        "a/../../policy.md",
        "/etc/passwd",
        "C:\\\\policy.md",
        "a//b.md",
        ".git/x",
        "{lang}.md"
      })
  void a_path_that_may_lead_out_of_the_folder_is_refused(String path) {
    assertThat(problemsOf(() -> naming(path)))
        .singleElement()
        .asString()
        .contains("it must be a path inside the folder of the policy");
  }

  @Test
  void a_policy_without_text_has_no_prose() {
    PrivacyPolicy silent = Policies.read(Policies.edited("text: policy.{locale}.md\n", ""));

    assertThat(PolicyProse.read(silent, bytes(new byte[0]))).isEqualTo(PolicyProse.NONE);
  }

  private static ProseText read(String text) {
    PrivacyPolicy policy = naming("policy.{locale}.md", "[zh-CN]");
    return PolicyProse.read(policy, bytes(text.getBytes(UTF_8))).texts().get(0);
  }

  private static List<String> problemsOf(String text) {
    return problemsOf(() -> read(text));
  }

  private static List<String> problemsOf(Runnable reading) {
    return Optional.ofNullable(catchThrowableOfType(InvalidDocumentException.class, reading::run))
        .map(InvalidDocumentException::problems)
        .orElse(List.<Problem>of())
        .stream()
        .map(problem -> problem.in(Locale.ENGLISH))
        .toList();
  }

  private static ProseFiles bytes(byte[] content) {
    return path -> new ByteArrayInputStream(content);
  }

  private static PrivacyPolicy naming(String path) {
    return naming(path, "[zh-CN, en]");
  }

  private static PrivacyPolicy naming(String path, String locales) {
    String text = Policies.edited("locales: [zh-CN, en]", "locales: " + locales);
    return Policies.read(
        text.lines().filter(line -> !line.startsWith("text:")).collect(Collectors.joining("\n"))
            + "\ntext: \""
            + path
            + "\"\n");
  }
}
