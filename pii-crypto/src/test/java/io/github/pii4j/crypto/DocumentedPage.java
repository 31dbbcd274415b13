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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The code of a page, taken at its word: blocks in SQL are executed, blocks in Java compiled, a
 * public type by itself and all statements as one program. That runs with what a test gives it, and
 * is held to what the blocks without a language say that it prints.
 */
final class DocumentedPage {

  private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("(?m)^public (?:class|interface) (\\w+)");
  private static final String IMPORTS =
      """
      import com.baomidou.mybatisplus.annotation.*;
      import com.baomidou.mybatisplus.core.*;
      import com.baomidou.mybatisplus.core.conditions.query.*;
      import com.baomidou.mybatisplus.core.mapper.BaseMapper;
      import io.github.pii4j.crypto.*;
      import io.github.pii4j.crypto.jdbc.*;
      import io.github.pii4j.jpa.*;
      import io.github.pii4j.mybatis.*;
      import io.github.pii4j.value.*;
      import jakarta.persistence.*;
      import java.nio.file.Path;
      import java.security.SecureRandom;
      import java.time.*;
      import java.util.*;
      import javax.sql.DataSource;
      import org.apache.ibatis.annotations.*;
      import org.apache.ibatis.mapping.Environment;
      import org.apache.ibatis.session.*;
      import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

      """;
  private static final String HEAD =
      """
      public final class Page {
        public static void run(java.io.PrintStream out, %s) throws Exception {
      """;

  private final String page;

  DocumentedPage(Path page) throws IOException {
    this.page = Files.readString(page);
  }

  /** What the page says that its code prints. */
  String said() {
    return blocks("").collect(Collectors.joining());
  }

  /**
   * Compiles the code into {@code folder}, and gives what it prints.
   *
   * @param parameters as Java declares them
   * @param arguments one for each
   */
  String printedWith(Path folder, String parameters, Object... arguments) throws Exception {
    return printed(folder, parameters, statementsBesideTypes(folder), arguments);
  }

  /** Runs the blocks in SQL. */
  void makeTables(DataSource dataSource) throws SQLException {
    execute(blocks("sql").toList(), dataSource);
  }

  private static void execute(List<String> sql, DataSource dataSource) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String block : sql) {
        statement.execute(block);
      }
    }
  }

  /** The statements of the page, after its public types were written into {@code folder}. */
  private String statementsBesideTypes(Path folder) throws IOException {
    StringBuilder statements = new StringBuilder();
    for (String block : blocks("java").toList()) {
      Matcher type = TYPE.matcher(block);
      if (type.find()) {
        Files.writeString(folder.resolve(type.group(1) + ".java"), IMPORTS + block);
      } else {
        statements.append(block);
      }
    }
    return statements.toString();
  }

  /** Compiles statements into {@code folder}, and gives what they print with these arguments. */
  static String printed(Path folder, String parameters, String statements, Object... arguments)
      throws Exception {
    String program =
        IMPORTS
            + HEAD.formatted(parameters)
            + statements.replace("System.out.", "out.")
            + "  }\n}\n";
    Files.writeString(folder.resolve("Page.java"), program);
    compile(folder);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        PrintStream out = new PrintStream(bytes, true, UTF_8)) {
      Thread.currentThread().setContextClassLoader(loader);
      Object[] all = Stream.concat(Stream.of(out), Stream.of(arguments)).toArray();
      run(loader.loadClass("Page")).invoke(null, all);
    } finally {
      Thread.currentThread().setContextClassLoader(DocumentedPage.class.getClassLoader());
    }
    return bytes.toString(UTF_8);
  }

  private static Method run(Class<?> page) {
    return Stream.of(page.getMethods())
        .filter(method -> method.getName().equals("run"))
        .findFirst()
        .orElseThrow();
  }

  private Stream<String> blocks(String language) {
    return BLOCK
        .matcher(page)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2));
  }

  private static void compile(Path folder) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8);
        Stream<Path> inFolder = Files.list(folder)) {
      List<Path> sources = inFolder.filter(file -> file.toString().endsWith(".java")).toList();
      List<String> options =
          List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
      boolean compiled =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
    }
  }
}
