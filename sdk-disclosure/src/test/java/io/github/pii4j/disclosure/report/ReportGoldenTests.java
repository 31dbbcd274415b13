package io.github.pii4j.disclosure.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every form of the reports is the one on file, byte for byte, in Chinese and English.
 *
 * <p>After a wanted change, {@code mvn test -pl sdk-disclosure -am -Dtest=ReportGoldenTests
 * -Dsurefire.failIfNoSpecifiedTests=false -Dpii4j.golden.update=true} writes them anew; read them
 * before you commit them, and look at the pages in a browser.
 */
class ReportGoldenTests {

  private static final Path GOLDEN =
      Path.of("src/test/resources/io/github/pii4j/disclosure/report/golden");

  @ParameterizedTest(name = "{0}")
  @MethodSource("golden")
  void writes_the_report_on_file(String name, ReportFormat format, Report report, Locale locale)
      throws IOException {
    Path file = GOLDEN.resolve(name);
    String written = Reports.written(format, report, locale);
    if (Boolean.getBoolean("pii4j.golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, written);
    }

    assertThat(written.getBytes(UTF_8)).as(name).isEqualTo(Files.readAllBytes(file));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("golden")
  void ends_its_lines_alike_everywhere(
      String name, ReportFormat format, Report report, Locale locale) {
    String written = Reports.written(format, report, locale);

    assertThat(written).as(name).doesNotContain("\r").endsWith("\n");
    assertThat(Reports.written(format, report, locale)).isEqualTo(written);
  }

  static Stream<Arguments> golden() {
    return Arrays.stream(ReportFormat.values())
        .flatMap(
            format ->
                Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                    .flatMap(locale -> cases(format, locale)));
  }

  private static Stream<Arguments> cases(ReportFormat format, Locale locale) {
    return List.of(Reports.lint(), Reports.diff()).stream()
        .map(
            report ->
                Arguments.of(
                    report.kind().word() + "." + locale.getLanguage() + "." + format.extension(),
                    format,
                    report,
                    locale));
  }
}
