package io.github.pii4j.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedPartsTests {

  private static final String SOURCE = "sdks.yaml";
  private static final String TWO =
      """
      # A list.
      kind: SdkRegistry
      sdks:
        - id: one
          name: {zh: 一, en: One}
        # The second.
        - id: two
          name: {zh: 二, en: Two}
      """;

  private final SharedParts parts = new SharedParts();

  /** What a reader of ids and names makes of it, and whether it was asked. */
  private record Row(String id, String name) {}

  private Document shared(String text) {
    return Document.of(SOURCE, text.getBytes(UTF_8), parts);
  }

  private static Function<Section, List<Row>> rows(AtomicInteger asked, Object context) {
    return root -> {
      Object unused = root.text("kind");
      return root.sectionsById(
          "sdks",
          "id",
          context,
          row -> {
            asked.incrementAndGet();
            return new Row(row.text("id"), row.localized("name").toString());
          });
    };
  }

  private static String outcome(Document document) {
    try {
      return document.toJson().toText()
          + document.kind()
          + document.locationOf("sdks/two/name")
          + document.read(rows(new AtomicInteger(), "rows"));
    } catch (InvalidDocumentException e) {
      return e.problems().toString();
    }
  }

  @Test
  void reads_an_element_that_documents_write_alike_once() {
    AtomicInteger asked = new AtomicInteger();

    List<Row> first = shared(TWO).read(rows(asked, "rows"));
    List<Row> again = shared(TWO.replace("二", "双")).read(rows(asked, "rows"));

    assertThat(asked).hasValue(3);
    assertThat(again.get(0)).isSameAs(first.get(0));
    assertThat(again.get(1).name()).contains("双");
  }

  @Test
  void reads_again_under_another_context_or_other_languages() {
    AtomicInteger asked = new AtomicInteger();
    Document document = shared(TWO);

    Object unused = document.read(rows(asked, "rows"));
    unused = document.read(rows(asked, "other rows"));
    unused =
        document.read(
            root -> {
              root.requireLanguages(Set.of("zh"));
              return rows(asked, "rows").apply(root);
            });

    assertThat(asked).hasValue(6);
  }

  @Test
  void reads_an_element_again_that_says_which_document_it_is_of() {
    List<String> sources = new ArrayList<>();
    Function<Section, List<String>> reader =
        root -> {
          Object unused = root.text("kind");
          return root.sectionsById(
              "sdks",
              "id",
              "sources",
              row -> {
                unused(row.text("id"), row.localized("name"));
                return row.source();
              });
        };

    sources.addAll(Document.of("a.yaml", TWO.getBytes(UTF_8), parts).read(reader));
    sources.addAll(Document.of("b.yaml", TWO.getBytes(UTF_8), parts).read(reader));

    assertThat(sources).containsExactly("a.yaml", "a.yaml", "b.yaml", "b.yaml");
  }

  private static void unused(Object... read) {
    assertThat(read).isNotEmpty();
  }

  @Test
  void gives_a_reader_the_place_that_it_asks_for() {
    Object unused = shared(TWO).toJson();

    List<SourceLocation> places =
        shared("\n" + TWO)
            .read(
                root -> {
                  Object kind = root.text("kind");
                  return root.sectionsById(
                      "sdks",
                      "id",
                      "places" + kind,
                      row -> {
                        unused(row.text("id"), row.localized("name"));
                        return row.where("name");
                      });
                });

    assertThat(places).extracting(SourceLocation::line).containsExactly(6, 9);
  }

  @Test
  void finds_every_mistake_where_it_is_after_a_document_without_it() {
    assertThat(outcome(shared(TWO))).contains("\"two\"");
    String wrong = TWO.replace("name: {zh: 二, en: Two}", "nam: {zh: 二}\n    note: x");

    InvalidDocumentException found =
        catchThrowableOfType(
            InvalidDocumentException.class,
            () -> shared(wrong).read(rows(new AtomicInteger(), "rows")));

    assertThat(found.problems())
        .extracting(problem -> problem.where().toString())
        .containsExactly("sdks.yaml:7:5", "sdks.yaml:8:5", "sdks.yaml:9:5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing\n",
        "kind: a\nkind: b\n",
        "kind: \"a\nsdks: b\"\n",
        "kind: {a: 1,\nsdks: 2}\n",
        "kind: a\nsdks:\n- id: one\n- id: two\n",
        "kind: a\nsdks:\n  - id: one\n  - id: one\n",
        "kind: a\nsdks:\n  - id: |+\n      text\n\n\n  - id: two\n",
        "kind: a\nsdks:\n  - {id: one,\n  - id: two}\n",
        "kind: a\nsdks:\n  - id: \"one\n  - id: two\"\n",
        "kind: a\nsdks:\n  - id: one\n - id: two\n",
        "kind: a\nsdks:\n  - id: one\n   - id: two\n",
        "kind: a\nsdks:\n  - - id: one\n  - id: two\n",
        "kind: a\nsdks:\n  - &x id: one\n  - *x\n",
        "kind: a\nsdks:\n  - !x id\n",
        "kind: a\nsdks:\n  -\n  - id: two\n",
        "kind: a\nsdks:\n  - ~\n  - id: two\n",
        "? kind\n: a\nsdks:\n  - id: two\n",
        "kind: a\n---\nsdks:\n  - id: two\n",
        "kind: a\nsdks:\n  - id: two\n...\n",
        "%YAML 1.2\n---\nkind: a\n",
        "kind: a\r\nsdks:\r\n  - id: two\r\n",
        "- kind: a\n- sdks:\n",
        "{kind: a,\nsdks: [\n- id: two]}\n",
        "kind: a\nsdks: |\n  - id: one\n  - id: two\n",
        "kind: >\n a\n\n b\nsdks: []\n",
        "kind: a\nsdks:\n  - id: one\u202e\n"
      })
  void is_the_document_that_it_would_be_by_itself(String text) {
    assertThat(outcome(shared(text))).isEqualTo(outcome(Document.of(SOURCE, text)));
  }

  @Property
  void is_the_document_that_it_would_be_whatever_is_cut_where(
      @ForAll("texts") List<String> versions) {
    for (String text : versions) {
      assertThat(outcome(shared(text))).as(text).isEqualTo(outcome(Document.of(SOURCE, text)));
    }
  }

  /** Some lines of a registry, and some that break it, in any order. */
  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of(
            "kind: SdkRegistry",
            "sdks:",
            "  - id: one",
            "  - id: two",
            "    name: {zh: 一, en: One}",
            "    name:",
            "      zh: 二",
            "- id: three",
            "  name: {zh: 三}",
            "    note: |",
            "      - id: no element",
            "    note: \"no end",
            "    end\"",
            "    list: [a,",
            "  - b]",
            "# comment",
            "  # comment",
            "",
            "    - deeper",
            "other: 1",
            "  -",
            "  other:")
        .list()
        .ofMaxSize(12)
        .map(lines -> String.join("\n", lines) + "\n")
        .map(text -> text.startsWith("kind") ? text : "kind: SdkRegistry\nsdks:\n" + text)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }
}
