package io.github.pii4j.disclosure.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The figures and the example in docs/known-sdks.md are those of the table. */
class KnownSdksPageTests {

  private static final Path PAGE = Path.of("../docs/known-sdks.md");
  private static final List<KnownSdk> ROWS = KnownSdks.bundled().all();

  @Test
  void counts_the_rows() throws IOException {
    assertThat(Files.readString(PAGE)).contains("holds " + ROWS.size() + " SDKs");
  }

  @Test
  void counts_the_rows_by_kind() throws IOException {
    assertThat(Files.readString(PAGE)).contains(table(KnownSdk::kind));
  }

  @Test
  void counts_the_rows_by_how_they_were_looked_up() throws IOException {
    String page = Files.readString(PAGE);
    Map<SdkCheck, Long> counts = counted(KnownSdk::how);

    Arrays.stream(SdkCheck.values())
        .filter(how -> how != SdkCheck.TEAM)
        .forEach(
            how ->
                assertThat(page)
                    .contains(
                        "| `" + KnownSdkColumn.word(how) + "` | " + counts.getOrDefault(how, 0L)));
  }

  @Test
  void the_example_is_a_table() throws IOException {
    String page = Files.readString(PAGE);
    int start = page.indexOf(KnownSdkColumn.HEADING);

    String example = page.substring(start, page.indexOf("```", start));

    assertThat(KnownSdkTable.parse("docs/known-sdks.md", example)).isNotEmpty();
  }

  private static <E extends Enum<E>> String table(Function<KnownSdk, E> by) {
    Map<String, Long> byWord = new TreeMap<>();
    counted(by).forEach((constant, count) -> byWord.put(KnownSdkColumn.word(constant), count));
    return byWord.entrySet().stream()
        .map(entry -> "| " + entry.getKey() + " | " + entry.getValue() + " |\n")
        .collect(Collectors.joining());
  }

  private static <E extends Enum<E>> Map<E, Long> counted(Function<KnownSdk, E> by) {
    return ROWS.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
  }
}
