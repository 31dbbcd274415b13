package io.github.pii4j;

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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The blocks of code in a page, taken at their word: compiled, run, and held to what they print.
 */
final class DocumentedCode {

  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);

  /** What is held to its word by the tests of other modules. */
  private static final Pattern OTHER_MODULE = Pattern.compile("PiiCrypto|ConsentLedger");

  private static final Pattern CLASS = Pattern.compile("public final class (\\w+)");
  private static final String IMPORTS =
      """
      import static io.github.pii4j.category.Sensitivity.PRIVATE;
      import io.github.pii4j.category.*;
      import io.github.pii4j.mask.*;
      import io.github.pii4j.text.*;
      import io.github.pii4j.value.*;
      import java.util.List;
      """;

  private final List<String> java;
  private final List<String> output;

  private DocumentedCode(List<String> java, List<String> output) {
    this.java = java;
    this.output = output;
  }

  static DocumentedCode of(Path page) throws IOException {
    List<String> java = new ArrayList<>();
    List<String> output = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(Files.readString(page));
    while (blocks.find()) {
      if (blocks.group(1).equals("java") && !OTHER_MODULE.matcher(blocks.group(2)).find()) {
        java.add(blocks.group(2));
      } else if (blocks.group(1).isEmpty()) {
        output.add(blocks.group(2));
      }
    }
    return new DocumentedCode(java, output);
  }

  List<String> java() {
    return java;
  }

  /** The one block that says what the page's code prints. */
  String output() {
    assertThat(output).hasSize(1);
    return output.get(0);
  }

  /** Compiles all blocks into {@code folder}, runs the one of statements, and gives its output. */
  String run(Path folder) throws Exception {
    for (String block : java) {
      Matcher name = CLASS.matcher(block);
      if (name.find()) {
        Files.writeString(folder.resolve(name.group(1) + ".java"), IMPORTS + block);
      } else {
        Files.writeString(folder.resolve("Page.java"), IMPORTS + program(block));
      }
    }
    compile(folder);
    return printed(folder);
  }

  private static String program(String statements) {
    return "public final class Page {\n  public static void run(java.io.PrintStream out) {\n"
        + statements.replace("System.out.", "out.")
        + "  }\n}\n";
  }

  private static void compile(Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8);
        var sources = Files.list(folder)) {
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
                  files.getJavaFileObjectsFromPaths(sources.toList()))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }

  private static String printed(Path folder) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        PrintStream out = new PrintStream(bytes, true, UTF_8)) {
      loader.loadClass("Page").getMethod("run", PrintStream.class).invoke(null, out);
    }
    return bytes.toString(UTF_8);
  }
}
