package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.servers.H2Databases;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentationTests {

  private static final Path DOCS = Path.of("..", "docs");

  @TempDir private Path folder;

  @Test
  void the_code_for_passwords_and_codes_prints_what_the_page_says() throws Exception {
    DocumentedPage page = new DocumentedPage(DOCS.resolve("passwords-and-codes.md"));
    try (PiiCrypto crypto = HostCrypto.create();
        HikariDataSource dataSource = H2Databases.inMemory().pool(2)) {
      page.makeTables(dataSource);

      String printed =
          page.printedWith(folder, "PiiCrypto crypto, DataSource dataSource", crypto, dataSource);

      assertThat(printed).isEqualTo(page.said()).isNotEmpty();
    }
  }

  /** From a key file and a database that has the host's own table only. */
  @Test
  void the_code_for_storing_prints_what_the_page_says() throws Exception {
    DocumentedPage page = new DocumentedPage(DOCS.resolve("storing-encrypted.md"));
    Path file = folder.resolve(KeyFiles.NAME);
    KeyFiles.create(file).close();
    try (HikariDataSource dataSource = H2Databases.inMemory().pool(2)) {
      page.makeTables(dataSource);

      String printed =
          page.printedWith(
              folder,
              "Path file, char[] passphrase, DataSource dataSource",
              file,
              KeyFiles.PASSPHRASE.toCharArray(),
              dataSource);

      assertThat(printed).isEqualTo(page.said()).isNotEmpty();
    }
  }
}
