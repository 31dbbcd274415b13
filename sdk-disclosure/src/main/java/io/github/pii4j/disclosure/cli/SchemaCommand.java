package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.report.Report;
import io.github.pii4j.disclosure.report.Suppressions;
import io.github.pii4j.policy.PrivacyPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the JSON Schema of what the command reads or writes. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes the JSON Schema (2020-12) of a file that pii4j reads, or of JSON that it writes."
    })
final class SchemaCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "policy|sdks|suppressions|rules|lint|diff|drift",
      description = {
        "policy, sdks, suppressions: the files;",
        "rules, lint, diff, drift: what these commands write with --format json."
      })
  private Subject subject = Subject.POLICY;

  SchemaCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.line(subject.schema.get().stripTrailing());
    return ExitCode.OK;
  }

  private static String ofRules() {
    try (InputStream in = SchemaCommand.class.getResourceAsStream("rules-v1.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks rules-v1.schema.json");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What has a schema. */
  private enum Subject {
    POLICY(PrivacyPolicy::jsonSchema),
    SDKS(SdkRegistry::jsonSchema),
    SUPPRESSIONS(Suppressions::jsonSchema),
    RULES(SchemaCommand::ofRules),
    LINT(Report::jsonSchema),
    DIFF(Report::jsonSchema),
    DRIFT(Report::jsonSchema);

    private final Supplier<String> schema;

    Subject(Supplier<String> schema) {
      this.schema = schema;
    }
  }
}
