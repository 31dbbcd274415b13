package io.github.pii4j.disclosure.importer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.InvalidDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** What a list may try. */
class HostileListTests {

  @Test
  void refuses_a_list_that_is_too_large() {
    assertThat(refusal(new byte[ListText.MOST_BYTES + 1])).startsWith("list.txt: larger than");
  }

  @Test
  void refuses_an_unknown_encoding() {
    assertThat(refusal(new byte[] {(byte) 0xFF, (byte) 0xFF})).contains("neither UTF-8 nor GBK");
  }

  @Test
  void refuses_text_that_reorders_itself_and_says_where() {
    assertThat(refusal("SDK名称：a\n使用目的：\u202Ec".getBytes(UTF_8)))
        .startsWith("list.txt:2:1: an invisible character U+202E");
  }

  @Test
  void refuses_a_quote_that_never_closes() {
    assertThat(refusal("名称,公司\n\"a,b\n".getBytes(UTF_8))).startsWith("list.txt:2:1: a quoted cell");
  }

  @Test
  void writes_links_of_the_web_only_and_marks_the_others() {
    RegistryDraft draft =
        read("SDK名称：a\n隐私政策：javascript://example.com/%0aalert(1)").draft(Catalogue.bundled());

    assertThat(draft.yaml()).doesNotContain("policy: ").contains("# review: list.txt:2 ");
  }

  @Test
  void finds_no_sdk_in_prose() {
    assertThat(read("我们重视您的隐私。\n第三方 SDK 说明\n使用本产品即表示同意。").sdks()).isEmpty();
  }

  @Property(tries = 300)
  void whatever_a_field_says_the_draft_is_a_registry(
      @ForAll @StringLength(min = 1, max = 40) String name,
      @ForAll @StringLength(max = 40) String words) {
    String text = "SDK名称：x" + shown(name) + "\n使用目的：" + shown(words) + "\n收集信息：" + shown(words);

    RegistryDraft draft = read(text).draft(Catalogue.bundled());

    SdkRegistry registry =
        SdkRegistry.read(Document.of("sdks.yaml", draft.yaml()), Catalogue.bundled());
    assertThat(registry.sdks()).isNotEmpty();
  }

  /** What the reader lets in: Latin-1 here, so that marks of YAML are many. */
  private static String shown(String text) {
    String latin = new String(text.getBytes(ISO_8859_1), ISO_8859_1);
    return latin.replaceAll("\\p{Cntrl}|[\\x80-\\x9f]", "#").replaceAll("<", "[");
  }

  private static PublishedList read(String text) {
    return read(text.getBytes(UTF_8));
  }

  private static PublishedList read(byte[] bytes) {
    try {
      return PublishedList.read("list.txt", new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String refusal(byte[] bytes) {
    return catchThrowableOfType(InvalidDocumentException.class, () -> read(bytes))
        .problems()
        .get(0)
        .in(Locale.ENGLISH);
  }
}
