package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.policy.AutomatedDecision;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The comparison of the example's versions, as people read it. */
class RedlineWordsTests {

  private static final Path PRIVACY = Path.of("..", "examples", "labour-platform", "privacy");
  private static final Publication CURRENT = Publication.in(PRIVACY, Catalogue.bundled());
  private static final Publication FIRST =
      Publication.in(PRIVACY.resolve("versions").resolve("1.0.0"), Catalogue.bundled());
  private static final Map<String, byte[]> PAGES =
      DisclosureSite.builder(CURRENT).earlier(FIRST).build().files();
  private static final Set<String> CODES = codes();

  private static final Pattern CARD =
      Pattern.compile("(?s)<article class=\"card change\">(.*?)</article>");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+(?:[.-][A-Za-z0-9_]+)+");

  @ParameterizedTest
  @CsvSource({"changes/1.0.0..2.0.0.html", "en/changes/1.0.0..2.0.0.html"})
  void no_card_has_an_id_a_word_of_a_document_or_a_reference(String page) {
    for (String card : cards(page)) {
      assertThat(WORD.matcher(card).results().map(MatchResult::group))
          .as(card)
          .doesNotContainAnyElementsOf(CODES);
      assertThat(card).doesNotContain("->", "=", "${", "must judge", "人工判断", "android.");
    }
    assertThat(CODES).contains("account.login", "separate-consent", "sdk-local", "wage-bank");
  }

  @Test
  void no_card_speaks_the_other_language() {
    assertThat(cards("en/changes/1.0.0..2.0.0.html"))
        .isNotEmpty()
        .allSatisfy(card -> assertThat(card).doesNotContainPattern("\\p{IsHan}"));
    assertThat(cards("changes/1.0.0..2.0.0.html"))
        .isNotEmpty()
        .allSatisfy(
            card -> assertThat(card).doesNotContainPattern("[a-z]{2,} [a-z]{2,} [a-z]{2,}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"changes/1.0.0..2.0.0.html", "en/changes/1.0.0..2.0.0.html"})
  void the_lowest_levels_are_folded_by_what_they_are_about(String page) {
    String html = html(page);
    String lowest = html.substring(html.indexOf("id=\"record\""));
    String folded = lowest.replaceAll("(?s)<details.*?</details>", "");

    assertThat(lowest).contains("<summary><span class=\"fold-name\">");
    assertThat(folded).doesNotContain("<article");
  }

  @Test
  void a_text_is_shown_as_it_was_and_is_and_a_code_is_not() {
    String html = html("en/changes/1.0.0..2.0.0.html");

    assertThat(html)
        .contains(
            "Login: the legal basis changed (your consent → necessary for a contract with you)");
    assertThat(cards("en/changes/1.0.0..2.0.0.html"))
        .anyMatch(card -> card.contains("Clocking in: the words of the purpose changed"))
        .anyMatch(
            card ->
                card.contains(
                    "The employer that you choose: data goes to a new recipient (decides for itself)"));
    assertThat(html("changes/1.0.0..2.0.0.html"))
        .contains("百度 SDK：信息原本留在设备上，现会传出设备</h4>\n</article>");
  }

  @ParameterizedTest
  @CsvSource({
    "changes.html, '另有 \\d+ 项变化</a>：.*重新同意 \\d+ 项.*公开并记录 \\d+ 项'",
    "en/changes.html, '\\d+ more changes</a>: .*Consent renewed \\d+, .*Recorded \\d+'"
  })
  void the_list_of_versions_says_what_else_changed_and_where(String page, String words) {
    assertThat(html(page))
        .containsPattern("<a href=\"changes/1\\.0\\.0\\.\\.2\\.0\\.0\\.html\">" + words);
  }

  private static List<String> cards(String page) {
    return CARD.matcher(html(page))
        .results()
        .map(card -> card.group(1).replaceAll("(?s)<[^>]*>", " ").replaceAll("\\s+", " "))
        .toList();
  }

  private static String html(String page) {
    return new String(Objects.requireNonNull(PAGES.get(page), page), UTF_8);
  }

  /** Every id of either version, and the words of documents that are no English. */
  private static Set<String> codes() {
    Map<String, String> english = PageWords.in(Locale.ENGLISH).all();
    String said = String.join(" ", english.values());
    Stream<String> words =
        english.keySet().stream()
            .map(key -> key.substring(key.lastIndexOf('.') + 1))
            .filter(word -> !said.contains(word));
    return Stream.concat(words, Stream.of(CURRENT, FIRST).flatMap(RedlineWordsTests::ids))
        .filter(code -> code.indexOf('-') >= 0 || code.indexOf('.') >= 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> ids(Publication one) {
    return Stream.of(
            one.policy().functions().stream().map(function -> function.id()),
            one.policy().items().stream().map(item -> item.category().code()),
            one.policy().recipients().stream().map(recipient -> recipient.id()),
            one.policy().security().stream().map(measure -> measure.id()),
            one.policy().wording().statements().stream().map(statement -> statement.id()),
            one.policy().automatedDecisions().stream().map(AutomatedDecision::id),
            one.registry().sdks().stream().map(sdk -> sdk.id()))
        .flatMap(ids -> ids);
  }
}
