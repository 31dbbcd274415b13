package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.servers.H2Databases;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentationTests {

  private static final Path DOCS = Path.of("..", "docs");

  @ParameterizedTest
  @ValueSource(strings = {"passwords-and-codes.md", "storing-encrypted.md"})
  void the_code_of_a_page_prints_what_the_page_says(String name, @TempDir Path folder)
      throws Exception {
    DocumentedPage page = new DocumentedPage(DOCS.resolve(name));
    try (PiiCrypto crypto = HostCrypto.create();
        HikariDataSource dataSource = H2Databases.inMemory().pool(2)) {
      assertThat(page.printed(folder, crypto, dataSource)).isEqualTo(page.said()).isNotEmpty();
    }
  }
}
