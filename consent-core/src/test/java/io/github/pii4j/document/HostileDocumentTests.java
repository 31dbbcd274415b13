package io.github.pii4j.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that are made to exhaust or to deceive are refused at once, at their place. */
class HostileDocumentTests {

  @ParameterizedTest
  @ValueSource(
      ints = {0x00, 0x07, 0x1B, 0x7F, 0x9B, 0x200B, 0x200E, 0x202E, 0x2066, 0xFEFF, 0xE0041})
  void a_character_that_nobody_sees_is_refused_wherever_it_is(int character) {
    String unseen = Character.toString(character);

    assertThat(refusal("p.yaml", "# one\nid: a" + unseen + "b\n"))
        .startsWith("p.yaml:2:6: holds U+");
    assertThat(refusal("p.yaml", "id: a # x" + unseen + "\n")).startsWith("p.yaml:1:10: holds U+");
    assertThat(refusal("p.json", "{\"a" + unseen + "\": 1}")).startsWith("p.json:1:4: holds U+");
  }

  @ParameterizedTest
  @CsvSource({"p.yaml, '\\u202e'", "p.yaml, '\\0'", "p.yaml, '\\e'", "p.json, '\\u202e'"})
  void an_escape_does_not_bring_one_in(String source, String escape) {
    assertThat(refusal(source, "{\"a\": \"b" + escape + "\"}"))
        .startsWith(source + ":1:7: holds U+");
    assertThat(refusal(source, "{\"a" + escape + "\": 1}")).startsWith(source + ":1:2: holds U+");
  }

  @Test
  void half_a_surrogate_pair_is_refused() {
    assertThat(refusal("p.json", "{\"a\": \"b\\ud800\"}")).startsWith("p.json:1:7: holds U+d800");
    assertThat(refusal("p.json", "{\"a\\ud800\": 1}")).startsWith("p.json:1:");
  }

  @Test
  void letters_of_any_script_line_ends_and_tabs_are_seen() {
    String text = "id: \"张 é \\t x\"\r\nb: \uD840\uDC00\r\n";

    assertThat(Document.of("p.yaml", text).<String>read(root -> root.text("id") + root.text("b")))
        .isEqualTo("张 é \t x\uD840\uDC00");
  }

  @Test
  void the_message_does_not_repeat_what_nobody_sees() {
    assertThat(refusal("p.yaml", "id: \u202Egnp")).doesNotContain("\u202E");
  }

  @Test
  void bytes_that_are_no_utf_8_are_located() throws IOException {
    byte[] bytes = "id: a\nname: é\n".getBytes(ISO_8859_1);
    Document document =
        Document.open("p.yaml", new ByteArrayInputStream(bytes), DocumentLimits.STANDARD);

    assertThatThrownBy(document::requireWellFormed)
        .hasMessage("p.yaml:2:7: not UTF-8 from here on; save it as UTF-8");
  }

  @Test
  void a_line_that_takes_a_parser_minutes_is_refused_unparsed() {
    assertThat(refusal("p.yaml", "id: a\nb: " + "x".repeat(2_000_000)))
        .isEqualTo("p.yaml:2:1: this line has more than 65536 characters; break it up");
  }

  @Test
  void json_may_stand_on_one_line() {
    String name = "x".repeat(100_000);

    assertThat(
            Document.of("p.json", "{\"id\": \"" + name + "\"}")
                .<String>read(root -> root.text("id")))
        .isEqualTo(name);
  }

  @Test
  void mistakes_without_number_end_with_a_word_about_it() {
    InvalidDocumentException refused = refused("p.yaml", "a: 1\n".repeat(50_000));

    assertThat(refused.problems()).hasSize(101);
    assertThat(refused).hasMessageContaining("too many mistakes to go on");
  }

  @Test
  void unknown_keys_are_not_all_listed() {
    assertThat(refused("p.yaml", keys(900)).problems()).hasSizeBetween(20, 100);
  }

  @Test
  void keys_without_number_are_not_read_to_the_end() {
    assertThat(refusal("p.yaml", keys(50_000)))
        .isEqualTo("p.yaml:1001:1: this mapping has more than 1000 keys, the limit; use a list");
  }

  private static String keys(int count) {
    return IntStream.range(0, count).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"a\": 1%s}', 3:2", // a number of more digits than the parser reads
    "'{\"%s\": 1}', 3:",
    "'{\"a\": \"b', 3:",
    "'{\"a\" 1}', 3:"
  })
  void whatever_json_the_parser_gives_up_on_is_located(String json, String where) {
    String text = "\n\n" + json.replace("%s", "1".repeat(60_000));

    assertThat(refusal("p.json", text)).startsWith("p.json:" + where).hasSizeLessThan(2_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0430", "\u03BF", "\uFF43", "\uD835\uDC1A"})
  void a_letter_that_only_looks_like_a_latin_one_is_named(String letter) {
    String code = "U+%04x".formatted(letter.codePointAt(0));
    String name = "android.permission.C" + letter + "MERA";

    assertThatThrownBy(
            () -> Document.of("p.yaml", "id: x\nname: " + name).read(root -> named(root, "name")))
        .hasMessageStartingWith("p.yaml:2:7: ")
        .hasMessageEndingWith("only looks like a Latin letter, type it anew")
        .message()
        .contains(code);
    assertThat(refusal("p.yaml", "id: x\nn" + letter + "me: y"))
        .startsWith("p.yaml:2:1: unknown key")
        .endsWith("only looks like a Latin letter, type it anew");
  }

  @Test
  void names_in_the_letters_of_their_own_language_are_names() {
    assertThat(Document.of("p.yaml", "id: x\nname: 相机 é").<String>read(root -> named(root, "name")))
        .isEqualTo("相机 é");
    assertThatThrownBy(
            () -> Document.of("p.yaml", "id: x\nname: [a, \u0430]").read(HostileDocumentTests::all))
        .hasMessageStartingWith("p.yaml:2:11: ");
  }

  private static String named(Section root, String key) {
    return root.text("id").isEmpty() ? "" : root.name(key);
  }

  private static String all(Section root) {
    return root.text("id") + root.names("name");
  }

  private static String refusal(String source, String text) {
    return refused(source, text).problems().stream()
        .map(problem -> problem.in(Locale.ENGLISH))
        .collect(Collectors.joining("\n"));
  }

  private static InvalidDocumentException refused(String source, String text) {
    Document document = Document.of(source, text);
    return catchThrowableOfType(
        InvalidDocumentException.class, () -> document.read(root -> root.text("id")));
  }
}
