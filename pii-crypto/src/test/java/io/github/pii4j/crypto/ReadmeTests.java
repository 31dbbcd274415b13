package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.crypto.servers.H2Databases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The front pages, followed from nothing: no key file and an empty database. */
class ReadmeTests {

  private static final Pattern COMMAND = Pattern.compile("pii4j keys (create) ([a-z.]+)");
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
    makeKeyFile(code, folder);
    int begin = code.indexOf("PiiCrypto crypto");
    String statements = code.substring(begin, code.indexOf("```", begin));
    try (HikariDataSource dataSource = H2Databases.inMemory().pool(2)) {
      String given = GIVEN.formatted(file, KeyFiles.PASSPHRASE);

      String printed =
          DocumentedPage.printed(
              folder, "DataSource dataSource", given + statements + ASKED, dataSource);

      assertThat(printed).isEqualTo("Encrypted[XAES_256_GCM, key 00000001, 64 bytes] true\ntrue\n");
    }
  }

  /** By the command that the page names, as somebody who reads it would type it. */
  private static void makeKeyFile(String page, Path folder) throws Exception {
    Matcher command = COMMAND.matcher(page);
    assertThat(command.find()).isTrue();
    try (ChildJvm child =
        ChildJvm.run(
            Map.of("PASSPHRASE", KeyFiles.PASSPHRASE),
            KeysCommand.class,
            command.group(1),
            folder.resolve(command.group(2)).toString(),
            "--passphrase-env",
            "PASSPHRASE")) {
      assertThat(child.exitCode()).isZero();
    }
  }
}
