package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.value.SubjectId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sizes in docs/storing-encrypted.md are those of real ciphertexts. */
class ColumnSizeTests {

  private static final Path PAGE = Path.of("..", "docs", "storing-encrypted.md");
  private static final List<String> VALUES = List.of("440524188001010014", "13800138000", "甲乙丙丁");
  private static final Pattern SIZE = Pattern.compile("(\\d+) / (\\d+)");
  private static final Pattern FORMULA = Pattern.compile("n \\+ (\\d+) bytes");

  @ParameterizedTest
  @EnumSource(Suite.class)
  void the_page_says_how_long_a_ciphertext_is(Suite suite) throws IOException {
    String row = rowOf(suite);
    List<MatchResult> sizes = SIZE.matcher(row).results().toList();
    int more = Integer.parseInt(FORMULA.matcher(row).results().findFirst().orElseThrow().group(1));

    assertThat(sizes).hasSameSizeAs(VALUES);
    for (int i = 0; i < VALUES.size(); i++) {
      Encrypted<Note> encrypted = encrypted(suite, VALUES.get(i));
      assertThat(encrypted.bytes())
          .hasSize(Integer.parseInt(sizes.get(i).group(1)))
          .hasSize(VALUES.get(i).getBytes(UTF_8).length + more);
      assertThat(encrypted.text()).hasSize(Integer.parseInt(sizes.get(i).group(2)));
    }
  }

  private static String rowOf(Suite suite) throws IOException {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.startsWith("|") && line.contains("`" + suite + "`"))
        .findFirst()
        .orElseThrow();
  }

  private static Encrypted<Note> encrypted(Suite suite, String text) {
    try (PiiCrypto crypto = HostCrypto.builder().suite(suite).build()) {
      return crypto
          .field(NoteType.ANY_TEXT, FieldName.of("worker", "note"))
          .encrypt(new Note(text), SubjectId.of("w1"));
    }
  }
}
