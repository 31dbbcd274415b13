package io.github.pii4j.disclosure.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.disclosure.Registries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The exports of the example are those on file, byte for byte.
 *
 * <p>After a wanted change, {@code -Dpii4j.golden.update=true} writes them anew; look at them
 * before you commit them.
 */
class ExportGoldenTests {

  private static final Path GOLDEN =
      Path.of("src/test/resources/io/github/pii4j/disclosure/export/golden");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          HTML, zh, sdks.zh.html
          HTML, en, sdks.en.html
          MARKDOWN, zh, sdks.zh.md
          MARKDOWN, en, sdks.en.md
          CSV, zh, sdks.zh.csv
          CSV, en, sdks.en.csv
          CYCLONEDX, zh, sdks.zh.cdx.json
          CYCLONEDX, en, sdks.en.cdx.json
          APPLE, en, PrivacyInfo.xcprivacy
          GOOGLE, en, data-safety.csv
          """)
  void writes_the_file_on_file(ExportFormat format, String language, String name)
      throws IOException {
    ExportedText exported = export(language).as(format);

    same(name, exported.text());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          APPLE, zh, apple-notes.zh.txt
          APPLE, en, apple-notes.en.txt
          GOOGLE, zh, google-notes.zh.txt
          GOOGLE, en, google-notes.en.txt
          """)
  void says_the_notes_on_file(ExportFormat format, String language, String name)
      throws IOException {
    Locale reader = Locale.forLanguageTag(language);

    String notes =
        export(language).as(format).notes().stream()
            .map(note -> note.subject() + " | " + note.message().in(reader) + "\n")
            .collect(Collectors.joining());

    same(name, notes);
  }

  private static RegistryExport export(String language) {
    return RegistryExport.builder(Registries.example())
        .language(Locale.forLanguageTag(language))
        .day(LocalDate.parse("2026-11-26"))
        .build();
  }

  private static void same(String name, String written) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("pii4j.golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, written);
    }

    assertThat(written.getBytes(UTF_8)).as(name).isEqualTo(Files.readAllBytes(file));
  }
}
