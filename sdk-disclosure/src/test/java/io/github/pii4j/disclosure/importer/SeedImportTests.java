package io.github.pii4j.disclosure.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkItem;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The four rows of SEED-58 to SEED-61 as they were published, broken label and all. */
class SeedImportTests {

  private static final Map<String, Integer> ROWS =
      Map.of("baidu-face-offline", 0, "baidu", 1, "tencent-bugly", 2, "amap-location", 3);
  private static final Map<String, ListField> FIELDS =
      Map.of(
          "name", ListField.NAME,
          "purpose", ListField.PURPOSE,
          "scenario", ListField.SCENARIO,
          "operator", ListField.OPERATOR,
          "link", ListField.POLICY_LINK,
          "method", ListField.COLLECTION);

  private final PublishedList list = seed();
  private final RegistryDraft draft = list.draft(Catalogue.bundled());
  private final SdkRegistry registry =
      SdkRegistry.read(Document.of("sdks.yaml", draft.yaml()), Catalogue.bundled());

  private static PublishedList seed() {
    try (InputStream in = SeedImportTests.class.getResourceAsStream("seed.txt")) {
      return PublishedList.read("seed.txt", in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void finds_exactly_the_four_rows() {
    assertThat(list.sdks()).hasSize(4);
    assertThat(registry.sdks()).hasSize(4);
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvFileSource(
      resources = "/io/github/pii4j/disclosure/seed-fields.tsv",
      delimiter = '\t',
      useHeadersInDisplayName = true)
  void takes_each_field_as_published(String source, String id, String field, String value) {
    ImportedSdk sdk = list.sdks().get(ROWS.getOrDefault(id, -1));

    assertThat(sdk.text(field(field)).orElse("(absent)")).as(source).isEqualTo(value);
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvFileSource(
      resources = "/io/github/pii4j/disclosure/seed-items.tsv",
      delimiter = '\t',
      useHeadersInDisplayName = true)
  void maps_each_word_for_data(String source, String id, String word, String code, String counts) {
    assertThat(sdk(id).items()).as(word).extracting(SdkItem::code).contains(code);
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/io/github/pii4j/disclosure/seed-items-per-sdk.tsv",
      delimiter = '\t',
      useHeadersInDisplayName = true)
  void writes_no_item_beyond_the_published_ones(String source, String id, int items) {
    assertThat(sdk(id).items()).as(source).hasSize(items);
  }

  @Test
  void flags_the_missing_method_and_the_words_of_a_template_in_the_last_row() {
    List<String> notes =
        draft.notes().stream().map(note -> note.line() + " " + note.message().english()).toList();
    int begin = list.sdks().get(3).line();

    assertThat(notes).contains(begin + " the list gives no collection");
    assertThat(notes).anyMatch(note -> note.endsWith("\"使用目的\" still has the words of a template"));
    assertThat(notes).filteredOn(note -> note.contains("gives no")).hasSize(1);
    assertThat(draft.yaml()).contains("# review: seed.txt:" + begin + " 列表没有收集方式");
  }

  @Test
  void gives_each_row_the_id_that_stays() {
    assertThat(registry.sdks())
        .extracting(SdkDisclosure::id)
        .containsExactly("baidu-face-offline", "baidu", "bugly", "amap-location");
    assertThat(draft.yaml()).doesNotContain("请改为固定不变的 id");
  }

  @Test
  void mends_the_label_that_a_line_break_cut() {
    assertThat(list.sdks().get(3).texts().values())
        .extracting(ImportedText::label)
        .contains("个人信息收集类型");
    assertThat(sdk("amap-location").purpose().orElseThrow().in(Locale.CHINESE)).endsWith("使用目的）");
  }

  private static ListField field(String name) {
    return Objects.requireNonNull(FIELDS.get(name));
  }

  private SdkDisclosure sdk(String id) {
    return registry.sdks().get(ROWS.getOrDefault(id, -1));
  }
}
