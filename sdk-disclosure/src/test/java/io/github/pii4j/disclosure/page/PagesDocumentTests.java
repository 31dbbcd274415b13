package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.disclosure.cli.PrivacyCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about pages, taken at its word: its colours, its template, its code and commands. */
class PagesDocumentTests {

  private static final Path PRIVACY = Path.of("../examples/labour-platform/privacy");
  private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND = Pattern.compile("(?m)^    pii4j render … (.*)$");
  private static final String HEAD =
      """
      import io.github.pii4j.category.Catalogue;
      import io.github.pii4j.disclosure.page.*;
      import java.nio.file.Path;
      import java.util.Map;

      public final class Page {
        public static void run(Path privacy, Path templates, Path pages) {
      """;

  @TempDir Path folder;
  private String page;
  private Path templates;

  @BeforeEach
  void takeTheTemplateOfThePage() throws IOException {
    page = Files.readString(Path.of("../docs/pages.md"));
    templates = Files.createDirectory(folder.resolve("templates"));
    Files.writeString(templates.resolve("contact.ftlh"), only("ftl"));
  }

  @Test
  void the_code_renders_with_its_colours_and_its_template() throws Exception {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Path pages = folder.resolve("pages");

    compile(
        Files.writeString(folder.resolve("Page.java"), HEAD + only("java") + "  }\n}\n"), classes);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      loader
          .loadClass("Page")
          .getMethod("run", Path.class, Path.class, Path.class)
          .invoke(null, PRIVACY, templates, pages);
    }

    assertThat(pages.resolve("index.html")).content().contains("--accent: #003a8c", "#8ab4ff");
    assertThat(pages.resolve("en/rights.html")).content().contains("<p class=\"card\">");
    assertThat(pages.resolve("changes/1.0.0..2.0.0.html")).exists();
  }

  @Test
  void the_commands_render_with_their_colours_and_their_templates() throws IOException {
    List<String> options = COMMAND.matcher(page).results().map(one -> one.group(1)).toList();

    assertThat(options).hasSize(2);
    assertThat(rendered(options.get(0))).contains("--accent: #003a8c", "#8ab4ff");
    assertThat(rendered(options.get(1).replace("privacy/templates", templates.toString())))
        .contains("<p class=\"card\">");
  }

  private String rendered(String options) throws IOException {
    Path pages = folder.resolve("rendered");
    List<String> command = new ArrayList<>(List.of("render"));
    command.addAll(List.of("--policy", PRIVACY.resolve("policy.yaml").toString()));
    command.addAll(List.of("--sdks", PRIVACY.resolve("sdks.yaml").toString()));
    command.addAll(List.of("--out", pages.toString()));
    command.addAll(List.of(options.split(" ")));
    ByteArrayOutputStream said = new ByteArrayOutputStream();

    int code = PrivacyCommand.run(command, said, said, Locale.ENGLISH);

    assertThat(code).as(said.toString(UTF_8)).isZero();
    return Files.readString(pages.resolve("en/rights.html"));
  }

  private String only(String language) {
    List<String> blocks =
        BLOCK
            .matcher(page)
            .results()
            .filter(block -> block.group(1).equals(language))
            .map((MatchResult block) -> block.group(2))
            .toList();
    assertThat(blocks).as(language).hasSize(1);
    return blocks.get(0);
  }

  private static void compile(Path source, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      boolean compiled =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjects(source.toFile()))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }
}
