package io.github.pii4j.disclosure.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.Problem;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownSdkTableTests {

  private static final String HEADING =
      "id\tzh\ten\toperator\tkind\tpurls\tclasses\tlibraries\tlink\tsource\tchecked\thow";
  private static final String ROW =
      row(
          "sms",
          "示例短信",
          "Example SMS",
          "示例科技有限公司",
          "sms",
          "pkg:maven/com.example.sms/* pkg:npm/%40example/sms",
          "com.example.sms",
          "libexample.so libexample_jni.so",
          "https://example.com/privacy?id=1#top",
          "guide: the operator",
          "2026-11-27",
          "team");

  @Test
  void reads_a_row() {
    KnownSdk sdk = parse(HEADING, "# a remark", "", ROW).get(0);

    assertThat(sdk.id()).isEqualTo("sms");
    assertThat(sdk.name().in(Locale.CHINESE)).isEqualTo("示例短信");
    assertThat(sdk.englishName()).isEqualTo("Example SMS");
    assertThat(sdk.operator()).contains("示例科技有限公司");
    assertThat(sdk.kind()).isEqualTo(SdkKind.SMS);
    assertThat(sdk.purls()).hasSize(2);
    assertThat(sdk.packages()).containsExactly("com.example.sms");
    assertThat(sdk.nativeLibs()).containsExactly("libexample.so", "libexample_jni.so");
    assertThat(sdk.link()).contains(URI.create("https://example.com/privacy?id=1#top"));
    assertThat(sdk.source()).isEqualTo("guide: the operator");
    assertThat(sdk.checked()).isEqualTo(LocalDate.of(2026, 11, 27));
    assertThat(sdk.how()).isEqualTo(SdkCheck.TEAM);
  }

  @Test
  void what_is_not_known_is_a_hyphen() {
    KnownSdk sdk =
        parse(HEADING, row("a", "甲", "A", "-", "other", "-", "com.a", "-", "-", "s", DAY, "team"))
            .get(0);

    assertThat(sdk.operator()).isEmpty();
    assertThat(sdk.purls()).isEmpty();
    assertThat(sdk.nativeLibs()).isEmpty();
    assertThat(sdk.link()).isEmpty();
  }

  private static final String DAY = "2026-11-27";

  @ParameterizedTest
  @CsvSource({
    "0, Sms, 2:1",
    "1, '', 2:5",
    "2, -, 2:10",
    "3, '', 2:22",
    "4, spam, 2:31",
    "5, com.example:sms, 2:35",
    "5, 'pkg:maven/a/b  pkg:maven/a/c', 2:35",
    "6, example, 2:86",
    "6, com.example.*, 2:86",
    "7, example.dll, 2:102",
    "8, http://example.com, 2:134",
    "8, https://, 2:134",
    "9, -, 2:171",
    "10, 2026-02-30, 2:191",
    "10, 27.11.2026, 2:191",
    "11, guessed, 2:202"
  })
  void a_wrong_cell_is_refused_at_its_place(int column, String text, String place) {
    String[] cells = ROW.split("\t", -1);
    cells[column] = text;

    Problem problem = problems(HEADING, String.join("\t", cells)).get(0);

    assertThat(problem.where()).hasToString("sdks.tsv:" + place);
    assertThat(problem.message().english()).startsWith(HEADING.split("\t", -1)[column]);
    assertThat(problem.message().chinese()).contains("请填写");
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    String bad = row("A", "", "B", "-", "x", "-", "com.b", "-", "-", "s", DAY, "team");

    assertThat(problems(HEADING, bad, ROW, "too\tfew"))
        .extracting(problem -> problem.where().toString())
        .containsExactly("sdks.tsv:2:1", "sdks.tsv:2:3", "sdks.tsv:2:8", "sdks.tsv:4:1");
  }

  @Test
  void a_row_that_nothing_gives_away_is_refused() {
    String bad = row("a", "甲", "A", "-", "sms", "-", "-", "-", "-", "s", DAY, "team");

    assertThat(problems(HEADING, bad))
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message().english()).contains("purls, classes or libraries"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sms", "Example SMS", "com.example.sms", "libexample.so"})
  void one_trace_means_one_sdk(String shared) {
    String other =
        row(
            shared.equals("sms") ? shared : "other",
            "其他",
            shared.equals("Example SMS") ? shared : "Other",
            "-",
            "sms",
            "-",
            shared.startsWith("com.") ? shared : "com.other",
            shared.endsWith(".so") ? shared : "libother.so",
            "-",
            "s",
            DAY,
            "team");

    assertThat(problems(HEADING, ROW, other))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.where()).hasToString("sdks.tsv:3:1");
              assertThat(problem.message().english())
                  .contains(shared + " stands in line 2 already");
            });
  }

  @Test
  void a_table_without_its_heading_is_refused() {
    assertThat(problems(ROW))
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.message().english()).contains("id zh en operator"));
  }

  @Property(tries = 300)
  void any_text_is_a_table_or_is_refused(@ForAll String text) {
    try {
      KnownSdkTable.parse("sdks.tsv", HEADING + "\n" + text);
    } catch (InvalidDocumentException refused) {
      assertThat(refused.problems()).isNotEmpty();
    }
  }

  @Test
  void the_exception_names_the_file() {
    assertThatThrownBy(() -> parse(HEADING, "x"))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("sdks.tsv:2:1");
  }

  private static List<KnownSdk> parse(String... lines) {
    return KnownSdkTable.parse("sdks.tsv", String.join("\n", lines));
  }

  private static List<Problem> problems(String... lines) {
    return catchThrowableOfType(InvalidDocumentException.class, () -> parse(lines)).problems();
  }

  private static String row(String... cells) {
    return String.join("\t", cells);
  }
}
