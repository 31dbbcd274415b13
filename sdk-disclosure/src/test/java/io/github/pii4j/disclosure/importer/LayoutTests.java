package io.github.pii4j.disclosure.importer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How much of lists in many layouts is understood; the table is in docs/importing.md. */
class LayoutTests {

  private static final Path DOCS = Path.of("../docs/importing.md");
  private static final Map<String, List<Map<ListField, String>>> EXPECTED = expected();

  @Test
  void understands_what_the_documentation_says() throws IOException {
    StringBuilder table = new StringBuilder();
    EXPECTED.keySet().forEach(layout -> table.append(score(layout).line()).append('\n'));

    assertThat(Files.readString(DOCS)).contains(table.toString());
  }

  @Test
  void finds_nearly_every_row_and_field_and_invents_nothing() {
    List<Score> scores = EXPECTED.keySet().stream().map(LayoutTests::score).toList();

    assertThat(scores).hasSizeGreaterThanOrEqualTo(40);
    assertThat(scores.stream().mapToInt(Score::invented).sum()).isZero();
    assertThat(scores.stream().mapToDouble(Score::found).sum())
        .isGreaterThanOrEqualTo(0.95 * scores.stream().mapToInt(Score::rows).sum());
    assertThat(scores.stream().mapToDouble(Score::right).sum())
        .isGreaterThanOrEqualTo(0.90 * scores.stream().mapToInt(Score::fields).sum());
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void the_draft_is_a_registry(String layout) {
    String yaml = read(layout).draft(Catalogue.bundled()).yaml();

    SdkRegistry registry = SdkRegistry.read(Document.of(layout, yaml), Catalogue.bundled());

    assertThat(registry.sdks()).hasSameSizeAs(read(layout).sdks());
  }

  static List<String> layouts() {
    return List.copyOf(EXPECTED.keySet());
  }

  private record Score(String layout, int found, int rows, int right, int fields, int invented) {
    String line() {
      return "| `" + layout + "` | " + found + " of " + rows + " | " + right + " of " + fields
          + " | " + invented + " |";
    }
  }

  private static Score score(String layout) {
    List<Map<ListField, String>> wanted = EXPECTED.getOrDefault(layout, List.of());
    List<ImportedSdk> sdks = new ArrayList<>(read(layout).sdks());
    int found = 0;
    int right = 0;
    int invented = 0;
    for (Map<ListField, String> row : wanted) {
      int at = indexOf(sdks, row.getOrDefault(ListField.NAME, ""));
      if (at >= 0) {
        found++;
        ImportedSdk sdk = sdks.remove(at);
        right += (int) row.keySet().stream().filter(key -> same(sdk, key, row)).count();
        invented +=
            (int) sdk.texts().keySet().stream().filter(key -> !row.containsKey(key)).count();
      }
    }
    int fields = wanted.stream().mapToInt(Map::size).sum();
    return new Score(layout, found, wanted.size(), right, fields, invented + sdks.size());
  }

  private static int indexOf(List<ImportedSdk> sdks, String name) {
    return sdks.stream().map(sdk -> sdk.text(ListField.NAME).orElse("")).toList().indexOf(name);
  }

  private static boolean same(ImportedSdk sdk, ListField field, Map<ListField, String> row) {
    return sdk.text(field).filter(row.getOrDefault(field, "")::equals).isPresent();
  }

  private static PublishedList read(String layout) {
    Charset charset = layout.startsWith("gbk") ? Charset.forName("GBK") : UTF_8;
    byte[] bytes = resource("layouts/" + layout).getBytes(charset);
    try {
      return PublishedList.read(layout, new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<Map<ListField, String>>> expected() {
    Map<String, List<Map<ListField, String>>> byLayout = new LinkedHashMap<>();
    for (String line : resource("layouts.tsv").lines().filter(LayoutTests::isRow).toList()) {
      String[] cells = line.split("\t", -1);
      List<Map<ListField, String>> rows =
          byLayout.computeIfAbsent(cells[0], layout -> new ArrayList<>());
      if (rows.size() < Integer.parseInt(cells[1])) {
        rows.add(new EnumMap<>(ListField.class));
      }
      rows.get(rows.size() - 1).put(ListField.valueOf(cells[2]), cells[3].replace("\\n", "\n"));
    }
    return byLayout;
  }

  private static boolean isRow(String line) {
    return !line.startsWith("#") && !line.startsWith("layout\t");
  }

  private static String resource(String name) {
    try (InputStream in = LayoutTests.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
