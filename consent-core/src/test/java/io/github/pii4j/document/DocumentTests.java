package io.github.pii4j.document;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTests {

  private static final String GOOD =
      """
      id: a-1
      since: 2026-01-02
      colour: dark-blue
      name: {zh: 张, en: Zhang}
      tags: [x, 6.10, NO]
      """;

  @TempDir Path folder;

  @Test
  void reads_values_as_written() {
    Person person = Document.of("p.yaml", GOOD).read(Person::read);

    assertThat(person.id()).isEqualTo("a-1");
    assertThat(person.since()).isEqualTo(LocalDate.of(2026, 1, 2));
    assertThat(person.colour()).isEqualTo(Person.Colour.DARK_BLUE);
    assertThat(person.name().in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("张");
    assertThat(person.tags()).containsExactly("x", "6.10", "NO");
  }

  @Test
  void reads_json_by_the_same_reader() {
    String json =
        """
        {"id": "a-1", "since": "2026-01-02", "colour": "red", "name": {"en": "Zhang"}, "tags": [1.50]}
        """;

    Person person = Document.of("p.json", json).read(Person::read);

    assertThat(person.tags()).containsExactly("1.50");
  }

  @Test
  void shows_every_mistake_at_once_and_where() {
    String text =
        """
        id: a-1
        since: yesterday
        colour: green
        name: Zhang
        tags: x
        nick: z
        """;

    assertThat(problems("p.yaml", text))
        .containsExactly(
            "p.yaml:2:8: \"yesterday\" is no valid since; it must be a date",
            "p.yaml:3:9: \"green\" is no valid colour; it must be one of red, dark-blue",
            "p.yaml:4:7: found a value; it must be a mapping (key: value)",
            "p.yaml:5:7: found a value; it must be a list",
            "p.yaml:6:1: unknown key \"nick\"; allowed here: colour, id, name, since, tags");
  }

  @Test
  void says_the_same_in_chinese() {
    InvalidDocumentException refused = refused("p.yaml", GOOD + "nick: z\n");

    assertThat(refused.problems().get(0).in(Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("p.yaml:6:1: 未知的键“nick”；此处允许：colour, id, name, since, tags");
  }

  @Test
  void a_missing_key_is_reported_where_its_mapping_begins() {
    assertThat(problems("p.yaml", GOOD.replace("id: a-1\n", "")))
        .containsExactly("p.yaml:1:1: \"id\" is missing; it must be a text");
  }

  @Test
  void a_key_that_stands_twice_is_refused() {
    assertThat(problems("p.yaml", GOOD + "id: b\n"))
        .containsExactly("p.yaml:6:1: key \"id\" stands twice, first at line 1; keep one");
  }

  @Test
  void an_id_that_stands_twice_is_refused() {
    String text = "people:\n  - {id: a}\n  - {id: b}\n  - {id: a}\n";
    Document document = Document.of("p.yaml", text);

    InvalidDocumentException refused =
        catchThrowableOfType(
            InvalidDocumentException.class,
            () -> document.read(root -> root.sectionsById("people", "id", one -> one.text("id"))));

    assertThat(refused)
        .hasMessage(
            "p.yaml:4:10: \"a\" stands twice in people, first at line 2; every entry needs its"
                + " own");
  }

  @Test
  void every_language_that_is_required_must_be_there() {
    Document document = Document.of("p.yaml", "name: {zh: 张}\n");

    InvalidDocumentException refused =
        catchThrowableOfType(
            InvalidDocumentException.class,
            () ->
                document.read(
                    root -> {
                      root.requireLanguages(java.util.Set.of("zh", "en"));
                      return root.localized("name");
                    }));

    assertThat(refused).hasMessage("p.yaml:1:7: \"en\" is missing; it must be a text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [1\nb: 2",
        "a: \"open",
        "\tid: x",
        "a: b: c",
        "{",
        "%YAML 9.9\n---\na: 1",
        "a: *nowhere"
      })
  void broken_yaml_is_located(String text) {
    assertThat(problems("p.yaml", text)).isNotEmpty().allMatch(line -> line.startsWith("p.yaml:"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   \n", "# only a comment\n", "---\n"})
  void an_empty_document_is_refused(String text) {
    assertThat(problems("p.yaml", text)).isNotEmpty();
  }

  @Test
  void a_second_document_in_the_file_is_refused() {
    assertThat(problems("p.yaml", GOOD + "---\nid: b\n"))
        .singleElement()
        .asString()
        .contains("one document a file");
  }

  @Test
  void an_alias_bomb_is_refused_and_not_expanded() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a").append(i).append(": &a").append(i).append(" [*a").append(i - 1);
      bomb.append(", *a").append(i - 1).append("]\n");
    }

    assertThat(problems("p.yaml", bomb.toString())).anyMatch(line -> line.contains("aliases"));
  }

  @Test
  void tags_are_refused() {
    assertThat(problems("p.yaml", GOOD.replace("id: a-1", "id: !!java.net.URL a-1")))
        .anyMatch(line -> line.contains("tags (!type) are not read"));
  }

  @Test
  void nesting_beyond_the_limit_is_refused() {
    assertThat(problems("p.yaml", "id: " + "[".repeat(40) + "]".repeat(40)))
        .singleElement()
        .asString()
        .contains("33 levels; at most 32");
  }

  @Test
  void size_beyond_the_limit_is_refused_unread() throws IOException {
    DocumentLimits limits = new DocumentLimits(10, 32, 100);
    ByteArrayInputStream in = new ByteArrayInputStream("id: aaaaaaaaaaaaaaaa".getBytes(UTF_8));

    Document document = Document.open("p.yaml", in, limits);

    assertThat(catchThrowableOfType(DocumentException.class, () -> document.read(Person::read)))
        .hasMessageContaining("larger than 10 bytes");
  }

  @Test
  void another_encoding_is_refused() throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(GOOD.getBytes(UTF_16));

    Document document = Document.open("p.yaml", in, DocumentLimits.STANDARD);

    assertThat(catchThrowableOfType(DocumentException.class, () -> document.read(Person::read)))
        .hasMessage("p.yaml:1:1: not UTF-8 from here on; save it as UTF-8");
  }

  @Test
  void takes_a_replacement_character_that_was_written_as_such() {
    Document document = Document.of("p.yaml", "name: a\uFFFDb\n");

    assertThat(document.toJson().toText()).isEqualTo("{\"name\":\"a\uFFFDb\"}");
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_do_not_matter() {
    String text = "\uFEFF" + GOOD.replace("\n", "\r\n") + "nick: z\r\n";

    assertThat(problems("p.yaml", text)).singleElement().asString().startsWith("p.yaml:6:1: ");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    Path missing = folder.resolve("missing.yaml");

    assertThat(
            catchThrowableOfType(UnreadableDocumentException.class, () -> Document.open(missing)))
        .hasMessage(missing + ": no such file; check the path");
    assertThat(catchThrowableOfType(UnreadableDocumentException.class, () -> Document.open(folder)))
        .hasMessage(folder + ": is a folder; name a file");
  }

  @Property(tries = 500)
  void no_text_makes_anything_but_a_result_or_a_document_exception(@ForAll String text) {
    for (String name : List.of("p.yaml", "p.json")) {
      assertReadsOrRefuses(Document.of(name, text));
    }
  }

  @Property(tries = 500)
  void a_good_document_with_one_character_changed_is_read_or_refused(
      @ForAll int position, @ForAll char character) {
    StringBuilder text = new StringBuilder(GOOD);
    text.setCharAt(Math.floorMod(position, GOOD.length()), character);

    assertReadsOrRefuses(Document.of("p.yaml", text.toString()));
  }

  private static void assertReadsOrRefuses(Document document) {
    try {
      assertThat(document.read(Person::read)).isNotNull();
    } catch (InvalidDocumentException refused) {
      assertThat(refused.problems()).isNotEmpty();
    }
  }

  private static List<String> problems(String source, String text) {
    return refused(source, text).problems().stream()
        .map(problem -> problem.in(Locale.ENGLISH))
        .toList();
  }

  private static InvalidDocumentException refused(String source, String text) {
    Document document = Document.of(source, text);
    return catchThrowableOfType(InvalidDocumentException.class, () -> document.read(Person::read));
  }
}
