package io.github.pii4j.rights;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.value.SubjectId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages about deadlines and rights, taken at their word: their code prints what they say. */
class PagesTests {

  private static final Path DOCS = Path.of("../docs");
  private static final Path TEXTS = Path.of("src/test/resources/io/github/pii4j/calendar");
  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);
  private static final String HEAD =
      """
      import io.github.pii4j.calendar.*;
      import io.github.pii4j.policy.PrivacyPolicy;
      import io.github.pii4j.rights.*;
      import io.github.pii4j.value.SubjectId;
      import java.nio.file.Path;
      import java.time.*;
      import java.util.*;

      public final class Page {
        public static void run(java.io.PrintStream out, Path texts, PrivacyPolicy policy,
            PersonalDataStore accounts, InstantSource clock) throws Exception {
      """;

  @ParameterizedTest
  @CsvSource({"deadlines.md,2026-11-05T02:00:00Z", "rights.md,2026-03-02T02:00:00Z"})
  void the_code_of_a_page_prints_what_the_page_says(String name, Instant now, @TempDir Path folder)
      throws Exception {
    String page = Files.readString(DOCS.resolve(name));
    String program = HEAD + blocks(page, "java").replace("System.out.", "out.") + "  }\n}\n";
    Files.writeString(folder.resolve("Page.java"), program);

    compile(folder);

    assertThat(printed(folder, () -> now)).isEqualTo(blocks(page, ""));
  }

  private static String blocks(String page, String language) {
    return BLOCK
        .matcher(page)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .collect(Collectors.joining());
  }

  private static String printed(Path folder, InstantSource clock) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (URLClassLoader loader =
            new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, PagesTests.class.getClassLoader());
        PrintStream out = new PrintStream(bytes, true, UTF_8)) {
      loader
          .loadClass("Page")
          .getMethod(
              "run",
              PrintStream.class,
              Path.class,
              PrivacyPolicy.class,
              PersonalDataStore.class,
              InstantSource.class)
          .invoke(null, out, TEXTS, policy(), accounts(), clock);
    }
    return bytes.toString(UTF_8);
  }

  private static PrivacyPolicy policy() {
    return PrivacyPolicy.read(
        Document.open(Path.of("../examples/labour-platform/privacy/policy.yaml")),
        Catalogue.bundled());
  }

  private static MemoryStore accounts() {
    SubjectRef worker = SubjectRef.of(SubjectId.of("worker-17"));
    return new MemoryStore("accounts", "identity.name", "contact.mobile-number", "contact.email")
        .put(worker, "email", "contact.email", "=zhang@example.com")
        .put(worker, "mobile", "contact.mobile-number", "19900000001")
        .put(worker, "name", "identity.name", "张三");
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
