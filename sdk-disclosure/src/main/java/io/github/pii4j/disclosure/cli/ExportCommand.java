package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.export.ExportFormat;
import io.github.pii4j.disclosure.export.ExportNote;
import io.github.pii4j.disclosure.export.ExportedText;
import io.github.pii4j.disclosure.export.RegistryExport;
import io.github.pii4j.policy.PrivacyPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a registry in a form that others ask for. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes an SDK registry as a table (html, markdown, csv; in the language of --lang), a bill"
          + " of",
      "materials (cyclonedx), or a draft for an app store: apple, the privacy manifest; google,"
          + " the",
      "CSV file of the Data safety form. What a draft leaves out is reported on standard error."
    })
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The SDK registry.")
  private Path sdks = Path.of("");

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "html, markdown, csv, cyclonedx, apple or google.")
  private ExportFormat format = ExportFormat.HTML;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "Where to write; else to standard output.")
  private @Nullable Path out;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "The policy that it goes with, whose date html and cyclonedx then name.")
  private @Nullable Path policy;

  @Option(
      names = "--date",
      paramLabel = "YYYY-MM-DD",
      description = "The date to name in its place.")
  private @Nullable LocalDate date;

  @Option(
      names = "--bom",
      description = "csv: begin with U+FEFF, by which spreadsheets know UTF-8.")
  private boolean byteOrderMark;

  @Option(
      names = "--tracking",
      split = ",",
      paramLabel = "ID,ID",
      description = "apple: the SDKs by which the app tracks people, as Apple means it.")
  private List<String> tracking = new ArrayList<>();

  private final List<String> unspoken = new ArrayList<>();

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ExportedText exported = export().as(format);
    write(exported.text());
    exported.notes().forEach(this::report);
    unspoken.forEach(this::report);
    return ExitCode.OK;
  }

  private RegistryExport export() {
    SubjectDocument document = SubjectDocument.open(new FileSource(sdks));
    if (policy == null) {
      return export(document.registry(), date);
    }
    PrivacyPolicy companion = SubjectDocument.open(new FileSource(policy)).policy();
    LocalDate day = date == null ? companion.edition().updated() : date;
    return export(document.registry(companion), day);
  }

  private RegistryExport export(SdkRegistry registry, @Nullable LocalDate day) {
    noteLanguage(registry);
    RegistryExport.Builder builder =
        RegistryExport.builder(registry).language(console.locale()).tracking(known(registry));
    if (day != null) {
      builder.day(day);
    }
    if (byteOrderMark) {
      builder.byteOrderMark();
    }
    return builder.build();
  }

  /** Else a reader would wonder why half of the export is in another language. */
  private void noteLanguage(SdkRegistry registry) {
    String language = console.locale().getLanguage();
    boolean spoken =
        registry.locales().stream().anyMatch(one -> one.getLanguage().equals(language));
    if (!spoken) {
      unspoken.add(
          console.say(
              "the registry has no texts in English; they are exported in the language that it has",
              "清单没有中文文本；导出时使用其已有的语言"));
    }
  }

  private void report(String note) {
    console.err().println(note);
  }

  private List<String> known(SdkRegistry registry) {
    for (String id : tracking) {
      if (registry.sdk(id).isEmpty()) {
        throw CommandFailure.usage(
            "--tracking: the registry has no SDK " + id, "--tracking：清单中没有 SDK " + id);
      }
    }
    return tracking;
  }

  private void write(String text) {
    if (out == null) {
      console.out().print(text);
      return;
    }
    try {
      Files.writeString(out, text, UTF_8);
    } catch (IOException e) {
      throw CommandFailure.unwritable(out);
    }
  }

  private void report(ExportNote note) {
    String subject = note.subject().isEmpty() ? "" : note.subject() + ": ";
    console.err().println(subject + note.message().in(console.locale()));
  }
}
