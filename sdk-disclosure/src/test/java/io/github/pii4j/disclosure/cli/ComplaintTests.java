package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command says when it cannot do what it was told to. */
class ComplaintTests {

  private static final Path PRIVACY = Path.of("..", "examples", "labour-platform", "privacy");
  private static final String POLICY = PRIVACY.resolve("policy.yaml").toString();
  private static final String SDKS = PRIVACY.resolve("sdks.yaml").toString();

  @TempDir Path folder;

  @Test
  void an_empty_path_is_refused_wherever_it_stands() {
    CommandRun out = CommandRun.of("render", "--policy", POLICY, "--sdks", SDKS, "--out", "");

    assertThat(out.exitCode()).isEqualTo(2);
    assertThat(out.err()).startsWith("pii4j: --out: the path is empty; name a file or folder");
    for (String[] command :
        new String[][] {
          {"lint", ""},
          {"import", ""},
          {"diff", "", POLICY},
          {"drift", "--sdks", SDKS, ""},
          {"drift", "--sdks", "", POLICY},
          {"export", " ", "--format", "csv"}
        }) {
      CommandRun run = CommandRun.of(command);
      assertThat(run.exitCode()).as(String.join(" ", command)).isEqualTo(2);
      assertThat(run.err()).contains("the path is empty");
    }
    assertThat(CommandRun.of("--lang", "zh", "lint", "").err()).contains("路径为空");
  }

  @Test
  void a_choice_is_written_as_one_types_it() {
    CommandRun format = CommandRun.of("diff", POLICY, POLICY, "--format", "nope");
    CommandRun theme =
        CommandRun.of(
            "render", "--policy", POLICY, "--sdks", SDKS, "--out", "x", "--theme", "nonsense");

    assertThat(format.err()).contains("expected one of text, singleline, json");
    assertThat(theme.err()).contains("Value for option '--theme'").doesNotContain("option option");
  }

  @Test
  void what_a_file_name_could_do_to_a_terminal_is_replaced() {
    CommandRun run = CommandRun.of("lint", folder.resolve("a\u001b[31mb\u202Ec").toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("a\uFFFD[31mb\uFFFDc").doesNotContain("\u001b", "\u202E");
  }

  @Test
  void too_little_memory_is_one_line_and_no_defect() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code =
        Pii4j.run(
            List.of("import", "-"),
            new InputStream() {
              @Override
              public int read() {
                throw new OutOfMemoryError("as large inputs cause");
              }

              @Override
              public int read(byte[] buffer, int offset, int length) {
                throw new OutOfMemoryError("as large inputs cause");
              }
            },
            new ByteArrayOutputStream(),
            err,
            Locale.ENGLISH);

    assertThat(code).isEqualTo(2);
    assertThat(err.toString(UTF_8).lines())
        .containsExactly("pii4j: out of memory; give the JVM more, such as PII4J_JAVA_OPTS=-Xmx2g");
  }

  @Test
  void what_cannot_be_written_says_what_to_check() throws IOException {
    Path list = Files.writeString(folder.resolve("list.txt"), "SDK名称：示例 SDK\n公司：示例有限公司\n");
    String nowhere = folder.resolve("none").resolve("sdks.yaml").toString();

    assertThat(CommandRun.of("import", list.toString(), "-o", nowhere).err())
        .contains("cannot be written; check that its folder exists");
    assertThat(CommandRun.of("export", SDKS, "--format", "csv", "--out", nowhere).err())
        .contains("cannot be written; check that its folder exists");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: privacy/v1\nkind: SdkRegistry\nlocales: [zh-CN]\nsdks: []\n",
        "{\"apiVersion\":\"privacy/v1\",\"kind\":\"SdkRegistry\",\"sdks\":[]}",
        "apiVersion: privacy/v1\nkind: PrivacyPolicy\n"
      })
  void a_document_of_ours_is_no_list_to_import(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("document"), text);

    CommandRun run = CommandRun.of("import", file.toString());

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("run: pii4j lint");
  }

  @Test
  void the_documents_of_the_example_are_refused_as_lists() {
    assertThat(CommandRun.of("import", SDKS).exitCode()).isEqualTo(3);
    assertThat(CommandRun.of("import", POLICY).exitCode()).isEqualTo(3);
  }

  @Test
  void drift_passes_nothing_that_holds_no_class() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("classes"));
    Path text = Files.createDirectory(folder.resolve("resources"));
    Files.writeString(text.resolve("a.properties"), "a=b");
    Path jar = zip("empty.jar");
    Path resources = zip("resources.jar", "a.properties");

    for (Path classes : List.of(empty, text, jar, resources)) {
      CommandRun run =
          CommandRun.of(
              "drift", "--sdks", SDKS, "--policy", POLICY, "--classes", classes.toString());
      assertThat(run.exitCode()).as(classes.toString()).isEqualTo(3);
      assertThat(run.err()).contains("holds no class; build first");
    }
    for (Path build : List.of(jar, zip("a.apk", "res/a.xml"), zip("a.aab", "BundleConfig.pb"))) {
      CommandRun run = CommandRun.of("drift", "--sdks", SDKS, build.toString());
      assertThat(run.exitCode()).as(build.toString()).isEqualTo(3);
      assertThat(run.err()).contains("holds no class and no manifest");
    }
  }

  @Test
  void classes_that_are_not_there_are_a_file_that_cannot_be_read() {
    CommandRun run =
        CommandRun.of(
            "drift", "--sdks", SDKS, "--policy", POLICY, "--classes", folder + "/none.jar");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("no such file");
  }

  @Test
  void an_export_in_a_language_that_the_registry_lacks_says_so() throws IOException {
    Path chinese =
        Files.writeString(
            folder.resolve("sdks.yaml"),
            "apiVersion: privacy/v1\nkind: SdkRegistry\nlocales: [zh-CN]\nsdks: []\n");

    assertThat(CommandRun.of("export", chinese.toString(), "--format", "csv").err())
        .contains("the registry has no texts in English");
    assertThat(CommandRun.of("--lang", "zh", "export", chinese.toString(), "--format", "csv").err())
        .isEmpty();
  }

  @Test
  void an_empty_list_is_named() throws IOException {
    Path registry =
        Files.writeString(
            folder.resolve("sdks.yaml"),
            "apiVersion: privacy/v1\nkind: SdkRegistry\nlocales: []\nsdks: []\n");

    assertThat(CommandRun.of("lint", registry.toString()).err())
        .contains("\"locales\" is empty; give at least one language");
  }

  private Path zip(String name, String... entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(1);
      }
    }
    return file;
  }
}
