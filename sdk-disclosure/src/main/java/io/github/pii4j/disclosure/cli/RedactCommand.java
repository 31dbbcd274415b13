package io.github.pii4j.disclosure.cli;

import io.github.pii4j.text.Redactor;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies a text and hides the personal values in it. */
@Command(
    name = "redact",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Copies a text of any size and hides the personal values in it.")
final class RedactCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(arity = "1", paramLabel = "FILE|-", description = "- is standard input.")
  private String source = "-";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where to write; standard output if not given.")
  private @Nullable Path target;

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = "Encoding of both texts, such as GB18030 (default: ${DEFAULT-VALUE}).")
  private Charset charset = StandardCharsets.UTF_8;

  RedactCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    refuseOverwritingTheSource();
    try (Reader in = reader(Inputs.open(source, console.in()))) {
      copy(in);
      return ExitCode.OK;
    } catch (CharacterCodingException e) {
      throw CommandFailure.usage(
          source + ": not " + charset + "; name its encoding with --charset",
          source + "：不是 " + charset + " 编码；请用 --charset 指定编码");
    }
  }

  private void copy(Reader in) throws IOException {
    if (target == null) {
      Writer out = console.out(charset);
      Redactor.standard().redact(in, out);
      out.flush();
      return;
    }
    try (Writer out = new OutputStreamWriter(Files.newOutputStream(target), charset)) {
      Redactor.standard().redact(in, out);
    }
  }

  private void refuseOverwritingTheSource() throws IOException {
    if (target != null
        && !source.equals("-")
        && Files.exists(target)
        && Files.isSameFile(Path.of(source), target)) {
      throw CommandFailure.usage(
          "--out is the file that is read; name another", "--out 与输入文件相同，请指定另一个文件");
    }
  }

  private Reader reader(InputStream in) {
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
