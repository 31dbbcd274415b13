package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.importer.PublishedList;
import io.github.pii4j.disclosure.importer.RegistryDraft;
import io.github.pii4j.document.InvalidDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a registry of a list of SDKs that was published by hand. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes sdks.yaml of a published list of SDKs: a saved web page, text, Markdown, CSV.",
      "What is uncertain is marked # review: there, and reported on standard error.",
      "Exit code 3 if it cannot be read as a list; nothing is written then."
    })
final class ImportCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(arity = "1", paramLabel = "FILE|-", description = "- is standard input.")
  private String source = "-";

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where to write the registry; else to standard output.")
  private @Nullable Path out;

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (InputStream in = Inputs.open(source, console.in())) {
      PublishedList list = PublishedList.read(name(), in);
      RegistryDraft draft = list.draft(Catalogue.bundled());
      if (!list.sdks().isEmpty()) {
        write(draft.yaml());
      }
      report(list, draft);
      return list.sdks().isEmpty() ? ExitCode.INVALID : ExitCode.OK;
    } catch (InvalidDocumentException refused) {
      refused.problems().forEach(why -> console.err().println(why.in(console.locale())));
      return ExitCode.INVALID;
    }
  }

  /** The file alone: a registry names no folder of the machine that it was made on. */
  private String name() {
    Path file = Path.of(source).getFileName();
    return source.equals("-") || file == null ? "stdin" : file.toString();
  }

  private void write(String yaml) {
    if (out == null) {
      console.out().print(yaml);
      return;
    }
    try {
      Files.writeString(out, yaml, UTF_8);
    } catch (IOException e) {
      throw CommandFailure.unwritable(out);
    }
  }

  private void report(PublishedList list, RegistryDraft draft) {
    draft
        .notes()
        .forEach(
            note ->
                console
                    .err()
                    .println(
                        name() + ":" + note.line() + ": " + note.message().in(console.locale())));
    int sdks = list.sdks().size();
    int fields = list.sdks().stream().mapToInt(sdk -> sdk.texts().size()).sum();
    int notes = draft.notes().size();
    console
        .err()
        .println(
            console.say(
                sdks + " SDKs, " + fields + " fields, " + notes + " to review",
                sdks + " 个 SDK，" + fields + " 个字段，" + notes + " 处待核对"));
  }
}
