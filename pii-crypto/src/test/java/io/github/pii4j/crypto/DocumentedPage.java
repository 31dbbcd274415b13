package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The statements of a page, taken at their word: all its blocks in Java, one after the other, are
 * compiled and run with {@code crypto} and {@code dataSource} at hand, and held to what the blocks
 * without a language say that they print.
 */
final class DocumentedPage {

  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);
  private static final String HEAD =
      """
      import io.github.pii4j.crypto.*;
      import io.github.pii4j.crypto.jdbc.*;
      import io.github.pii4j.value.*;
      import java.nio.file.Path;
      import java.security.SecureRandom;
      import java.time.*;
      import java.util.*;
      import javax.sql.DataSource;

      public final class Page {
        public static void run(java.io.PrintStream out, %s) throws Exception {
      """;

  private final String page;

  DocumentedPage(Path page) throws IOException {
    this.page = Files.readString(page);
  }

  /** What the page says that its code prints. */
  String said() {
    return blocks("");
  }

  /** Compiles the code into {@code folder}, and gives what it prints. */
  String printed(Path folder, PiiCrypto crypto, DataSource dataSource) throws Exception {
    return printed(
        folder, "PiiCrypto crypto, DataSource dataSource", blocks("java"), crypto, dataSource);
  }

  /** Compiles statements into {@code folder}, and gives what they print with these arguments. */
  static String printed(Path folder, String parameters, String statements, Object... arguments)
      throws Exception {
    String program =
        HEAD.formatted(parameters) + statements.replace("System.out.", "out.") + "  }\n}\n";
    compile(Files.writeString(folder.resolve("Page.java"), program), folder);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        PrintStream out = new PrintStream(bytes, true, UTF_8)) {
      Object[] all = Stream.concat(Stream.of(out), Stream.of(arguments)).toArray();
      run(loader.loadClass("Page")).invoke(null, all);
    }
    return bytes.toString(UTF_8);
  }

  private static Method run(Class<?> page) {
    return Stream.of(page.getMethods())
        .filter(method -> method.getName().equals("run"))
        .findFirst()
        .orElseThrow();
  }

  private String blocks(String language) {
    return BLOCK
        .matcher(page)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .collect(Collectors.joining());
  }

  private static void compile(Path source, Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
      List<String> options =
          List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
      boolean compiled =
          compiler
              .getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }
}
