package io.github.pii4j.disclosure.cli;

import io.github.pii4j.value.Defect;
import io.github.pii4j.value.Defect.Grade;
import io.github.pii4j.value.Parsed;
import io.github.pii4j.value.PiiFormats;
import io.github.pii4j.value.PiiType;
import io.github.pii4j.value.Strictness;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges values, one a line, without ever printing one. */
@Command(
    name = "value",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Judges the values in a file or on standard input, one a line.",
      "Writes LINE<TAB>valid|warn|invalid<TAB>REASON,REASON<TAB>MASKED for each.",
      "Exit code 1 if any is invalid."
    })
final class ValueCommand implements Callable<Integer> {

  private static final String HIDDEN = "****";

  private final Console console;

  @ArgGroup(multiplicity = "1")
  private @Nullable Choice choice;

  @Option(
      names = "--strictness",
      paramLabel = "strict|standard|lenient",
      defaultValue = "standard",
      description = "Which reasons refuse a value (default: ${DEFAULT-VALUE}).")
  private Strictness strictness = Strictness.STANDARD;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE|-",
      defaultValue = "-",
      description = "- is standard input.")
  private String source = "-";

  ValueCommand(Console console) {
    this.console = console;
  }

  /** Either a type to judge by, or the question which types there are. */
  private static final class Choice {
    @Option(names = "--type", paramLabel = "TYPE", description = "What the values are; see --list.")
    private @Nullable String type;

    @Option(names = "--list", description = "Lists the types and exits.")
    private boolean list;
  }

  @Override
  public Integer call() throws IOException {
    PiiFormats formats = PiiFormats.standard().withStrictness(strictness);
    if (choice == null || choice.list || choice.type == null) {
      return list(formats);
    }
    return judge(type(formats, choice.type));
  }

  private int list(PiiFormats formats) {
    for (PiiType<?> type : formats.types()) {
      console.line(
          type.name()
              + "\t"
              + type.category().code()
              + "\t"
              + type.category().name(console.locale()));
    }
    return ExitCode.OK;
  }

  private int judge(PiiType<?> type) throws IOException {
    boolean anyInvalid = false;
    try (Lines lines = Lines.open(source, console.in())) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        anyInvalid |= judge(type, line, lines.number());
      }
    }
    return anyInvalid ? ExitCode.GATE : ExitCode.OK;
  }

  private boolean judge(PiiType<?> type, String line, long number) {
    Parsed<?> parsed = type.tryParse(line);
    console.line(number + "\t" + verdict(parsed) + "\t" + reasons(parsed) + "\t" + masked(parsed));
    return parsed instanceof Parsed.Invalid;
  }

  private static String verdict(Parsed<?> parsed) {
    if (parsed instanceof Parsed.Invalid) {
      return "invalid";
    }
    return parsed.defects().isEmpty() ? "valid" : "warn";
  }

  /** The errors of a refused value, the warnings of an accepted one. */
  private static String reasons(Parsed<?> parsed) {
    Grade told = parsed instanceof Parsed.Invalid ? Grade.ERROR : Grade.WARNING;
    return parsed.defects().stream()
        .filter(defect -> defect.grade() == told)
        .map(Defect::reason)
        .distinct()
        .map(Enum::name)
        .collect(Collectors.joining(","));
  }

  private static String masked(Parsed<?> parsed) {
    return parsed instanceof Parsed.Valid<?> valid ? valid.value().masked() : HIDDEN;
  }

  private static PiiType<?> type(PiiFormats formats, String name) {
    return formats
        .type(name)
        .orElseThrow(
            () -> {
              String names =
                  formats.types().stream().map(PiiType::name).collect(Collectors.joining(", "));
              return CommandFailure.usage(
                  "no type \"" + name + "\"; there are " + names,
                  "没有类型“" + name + "”；可用的类型：" + names);
            });
  }
}
