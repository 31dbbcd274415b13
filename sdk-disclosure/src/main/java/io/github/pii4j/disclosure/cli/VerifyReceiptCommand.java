package io.github.pii4j.disclosure.cli;

import io.github.pii4j.consent.receipt.ReceiptResult;
import io.github.pii4j.consent.receipt.ReceiptVerifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies receipts of consent. */
@Command(
    name = "receipt",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Verifies receipts: whose they are, and that nothing in them was changed.")
final class VerifyReceiptCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Receipts, JSON.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--key",
      required = true,
      paramLabel = "PEM",
      description = "A file with an Ed25519 public key of the controller's; may be repeated.")
  private List<Path> keys = new ArrayList<>();

  VerifyReceiptCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ReceiptVerifier verifier = ReceiptFile.verifier(keys);
    return files.stream().mapToInt(file -> verify(file, verifier)).max().orElse(ExitCode.OK);
  }

  private int verify(Path file, ReceiptVerifier verifier) {
    ReceiptResult result = verifier.verify(ReceiptFile.read(file));
    console.line(file + ": " + result + ": " + result.message().in(console.locale()));
    return result == ReceiptResult.OK ? ExitCode.OK : ExitCode.GATE;
  }
}
