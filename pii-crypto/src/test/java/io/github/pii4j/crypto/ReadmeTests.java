package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.jdbc.JdbcDataKeyStore;
import io.github.pii4j.crypto.servers.H2Databases;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTests {

  private static final String GIVEN =
      """
      Path file = Path.of("%s");
      char[] passphrase = "%s".toCharArray();
      SubjectId worker = SubjectId.of("worker-17");
      CitizenId id = CitizenId.parse("440524188001010014");
      """;
  private static final String ASKED =
      """
      System.out.println(stored + " " + lookUp.equals(
          crypto.blindIndex(CitizenId.TYPE, field, IndexWidth.of(10)).of(id)));
      System.out.println(crypto.subjectKeys().isShredded(worker));
      """;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void the_code_of_the_front_page_does_what_it_says(String page, @TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("worker.keys");
    String code = Files.readString(Path.of("..", page));
    int begin = code.indexOf("PiiCrypto crypto");
    String statements = code.substring(begin, code.indexOf("```", begin));
    KeyFiles.create(file).close();
    try (HikariDataSource dataSource = H2Databases.inMemory().pool(2)) {
      JdbcDataKeyStore.on(dataSource).migrate();
      String given = GIVEN.formatted(file, KeyFiles.PASSPHRASE);

      String printed =
          DocumentedPage.printed(
              folder, "DataSource dataSource", given + statements + ASKED, dataSource);

      assertThat(printed).isEqualTo("Encrypted[XAES_256_GCM, key 00000001, 64 bytes] true\ntrue\n");
    }
  }
}
