package io.github.pii4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentationTests {

  private static final Path ROOT = Path.of("..");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md", "docs/adding-a-type.md"})
  void the_code_of_a_page_prints_what_the_page_says(String page, @TempDir Path folder)
      throws Exception {
    DocumentedCode code = DocumentedCode.of(ROOT.resolve(page));

    assertThat(code.run(folder)).isEqualTo(code.output());
  }

  @Test
  void a_hosts_own_type_takes_less_than_twenty_lines() throws Exception {
    String type = DocumentedCode.of(ROOT.resolve("docs/adding-a-type.md")).java().get(0);

    assertThat(type.lines().filter(line -> !line.isBlank())).hasSizeLessThan(20);
  }
}
