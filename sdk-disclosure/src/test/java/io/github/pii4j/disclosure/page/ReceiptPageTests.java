package io.github.pii4j.disclosure.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pii4j.consent.Actor;
import io.github.pii4j.consent.ConsentAct;
import io.github.pii4j.consent.ConsentEvent;
import io.github.pii4j.consent.EventKind;
import io.github.pii4j.consent.receipt.Receipt;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.CanonicalJson.Array;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.CanonicalJson.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a receipt; {@link GoldenPageTests} says how to write the files anew. */
class ReceiptPageTests {

  private static final Path GOLDEN =
      Path.of("src/test/resources/io/github/pii4j/disclosure/page/golden");
  private static final Receipt RECEIPT = Receipt.parse(PageTemplate.resource("receipt.json"));
  private static final String HOSTILE = "</title><script>alert(1)</script>\"'&\u202Egnp";

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void renders_the_pages_on_file(String language) throws IOException {
    Path file = GOLDEN.resolve("receipt-" + language + ".html");
    String page = ReceiptPage.toHtml(RECEIPT, Locale.forLanguageTag(language));
    if (Boolean.getBoolean("pii4j.golden.update")) {
      Files.writeString(file, page);
    }

    assertThat(page).isEqualTo(Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 您同意了“实名认证”, 2026-09-10 12:00:00 UTC+8, 贵州信用通科技服务股份有限公司, 人脸图片",
    "en, You agreed to “Identity verification”, 2026-09-10 12:00:00 UTC+8, Guizhou, Face image"
  })
  void says_what_was_answered_when_to_whom_and_about_which_data(
      String language, String what, String when, String whom, String data) {
    assertThat(ReceiptPage.toHtml(RECEIPT, Locale.forLanguageTag(language)))
        .contains(what, when, whom, data)
        .doesNotContain("worker-17");
  }

  @Test
  void has_no_script_and_asks_nothing_of_any_website() {
    assertThat(ReceiptPage.toHtml(RECEIPT, Locale.ENGLISH))
        .contains("default-src 'none'")
        .doesNotContain("<script", " src=", "href=", "http://", "https://", "url(", "@import");
  }

  @Test
  void escapes_every_text_of_the_receipt() {
    Receipt hostile = new Receipt((Members) poisoned(read(RECEIPT)), RECEIPT.signature());

    String page = ReceiptPage.toHtml(hostile, Locale.ENGLISH);

    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script", "\u202E", "onerror");
    assertThat(page.indexOf("</title>")).isEqualTo(page.lastIndexOf("</title>"));
  }

  @Test
  void says_that_what_a_receipt_lacks_is_missing() {
    Receipt empty = new Receipt(new Members(new TreeMap<>()), RECEIPT.signature());

    assertThat(ReceiptPage.toHtml(empty, Locale.ENGLISH))
        .contains("not disclosed", "names no way to take it back");
  }

  @ParameterizedTest
  @EnumSource(
      value = EventKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"STATED", "DISCLOSED", "TERMINATED", "ERASED"})
  void has_words_for_whatever_answers_a_text(EventKind kind) {
    assertThat(PageWords.in(Locale.CHINESE).find("receipt.heading." + kind.word())).isPresent();
    assertThat(PageWords.in(Locale.CHINESE).of("receipt.kind", kind)).isNotBlank();
  }

  @Test
  void has_words_for_who_did_it_and_how() {
    PageWords words = PageWords.in(Locale.CHINESE);

    assertThat(Actor.values()).allSatisfy(one -> words.of("receipt.actor", one));
    assertThat(ConsentAct.Kind.values()).allSatisfy(one -> words.of("receipt.act", one));
    assertThat(ConsentEvent.Bundle.values()).allSatisfy(one -> words.of("receipt.bundle", one));
  }

  @Test
  void speaks_no_other_language() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReceiptPage.toHtml(RECEIPT, Locale.FRENCH))
        .withMessageContaining("zh and en");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 900})
  void is_looked_at_in_a_browser(int width, @TempDir Path folder) throws Exception {
    Path page = folder.resolve("receipt.html");
    Files.writeString(page, ReceiptPage.toHtml(RECEIPT, Locale.CHINESE));
    Path shot = Path.of("target", "screenshots", "receipt-" + width + ".png");

    try (DevTools tab = Browser.tab()) {
      tab.open(page.toUri().toString(), width);
      tab.screenshot(width, 2700, shot);
      assertThat(tab.pageWidth()).isEqualTo(width);
    }

    assertThat(shot).isNotEmptyFile();
  }

  private static CanonicalJson read(Receipt receipt) {
    return CanonicalJson.read(receipt.content().toText());
  }

  private static CanonicalJson poisoned(CanonicalJson json) {
    if (json instanceof Members members) {
      SortedMap<String, CanonicalJson> all = new TreeMap<>();
      members.byKey().forEach((key, value) -> all.put(key, poisoned(value)));
      return new Members(all);
    }
    if (json instanceof Array array) {
      return new Array(array.elements().stream().map(ReceiptPageTests::poisoned).toList());
    }
    return json instanceof Text text ? new Text(text.value() + HOSTILE) : json;
  }
}
