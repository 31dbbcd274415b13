package io.github.pii4j.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about consent, taken at its word: its code compiles, runs and prints what it says. */
class ConsentPageTests {

  private static final Path PAGE = Path.of("../docs/consent.md");
  private static final Path PRIVACY = Path.of("../examples/labour-platform/privacy");
  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);
  private static final String HEAD =
      """
      import io.github.pii4j.category.Catalogue;
      import io.github.pii4j.consent.*;
      import io.github.pii4j.consent.jdbc.*;
      import io.github.pii4j.consent.proof.*;
      import io.github.pii4j.consent.receipt.*;
      import io.github.pii4j.document.*;
      import io.github.pii4j.policy.DisclosureGround;
      import io.github.pii4j.policy.NoticeChannel;
      import io.github.pii4j.policy.PrivacyPolicy;
      import io.github.pii4j.value.SubjectId;
      import java.nio.file.Path;
      import java.security.*;
      import java.time.*;
      import java.util.*;

      public final class Page {
        public static void run(java.io.PrintStream out, Path privacy, InstantSource clock)
            throws Exception {
      """;

  private static final String FRONT =
      HEAD
          + """
          var dataSource = new org.h2.jdbcx.JdbcDataSource();
          dataSource.setURL("jdbc:h2:mem:front;DB_CLOSE_DELAY=-1");
          byte[] secret = new byte[32];
          SubjectId worker = SubjectId.of("worker-17");
          PrivacyPolicy policy =
              PrivacyPolicy.read(
                  Document.open(privacy.resolve("policy.yaml")), Catalogue.bundled());
          """;

  @Test
  void its_code_prints_what_it_says(@TempDir Path folder) throws Exception {
    String page = Files.readString(PAGE);
    String program = HEAD + blocks(page, "java").replace("System.out.", "out.") + "  }\n}\n";
    Files.writeString(folder.resolve("Page.java"), program);

    compile(folder);

    assertThat(printed(folder)).isEqualTo(blocks(page, ""));
  }

  @Test
  void the_code_of_the_front_page_lets_what_was_agreed_to_through(@TempDir Path folder)
      throws Exception {
    String code = Files.readString(Path.of("../README.md"));
    int begin = code.indexOf("ConsentLedger ledger");
    String statements = code.substring(begin, code.indexOf("```", begin));
    Files.writeString(folder.resolve("Page.java"), FRONT + statements + "  }\n}\n");

    compile(folder);

    assertThat(printed(folder)).isEmpty();
  }

  private static String blocks(String page, String language) {
    return BLOCK
        .matcher(page)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .collect(Collectors.joining());
  }

  private static String printed(Path folder) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (URLClassLoader loader =
            new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, ConsentPageTests.class.getClassLoader());
        PrintStream out = new PrintStream(bytes, true, UTF_8)) {
      loader
          .loadClass("Page")
          .getMethod("run", PrintStream.class, Path.class, InstantSource.class)
          .invoke(null, out, PRIVACY, new SettableClock("2026-09-10T04:00:00Z"));
    }
    return bytes.toString(UTF_8);
  }

  private static void compile(Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      List<String> options =
          List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  options,
                  null,
                  files.getJavaFileObjects(folder.resolve("Page.java")))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }
}
