package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What any release ever wrote opens for ever. */
class GoldenKeyFileTests {

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "golden-key-file-1.csv", numLinesToSkip = 1)
  void a_key_file_of_format_1_opens_and_unwraps(ArgumentsAccessor row) throws IOException {
    Path file = KeyFiles.write(folder.resolve("golden.keys"), base64(row, 3));

    try (LocalKeyFile keys = LocalKeyFile.open(file, row.getString(1).toCharArray())) {
      keys.verify();
      assertThat(keys.list())
          .extracting(each -> each.id() + "@" + each.createdAt().toEpochMilli())
          .containsExactly(row.getString(2).split(" ", -1));
      assertThat(keys.list()).last().returns(KekState.CURRENT, KekEntry::state);
      assertThat(HexFormat.of().formatHex(keys.unwrap(wrapped(row)))).isEqualTo(row.getString(7));
    }
  }

  private static WrappedKey wrapped(ArgumentsAccessor row) {
    KekId kek = new KekId(row.getString(4));
    return new WrappedKey(kek, base64(row, 5), row.getString(6).getBytes(UTF_8));
  }

  private static byte[] base64(ArgumentsAccessor row, int column) {
    return Base64.getDecoder().decode(row.getString(column));
  }
}
