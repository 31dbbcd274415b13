package io.github.pii4j.disclosure.cli;

import io.github.pii4j.consent.receipt.Receipt;
import io.github.pii4j.consent.receipt.ReceiptResult;
import io.github.pii4j.disclosure.page.ReceiptPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a receipt as a page for a person. */
@Command(
    name = "receipt",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes a receipt of consent as one page to read, print and keep: static HTML, no scripts.",
      "--lang chooses the page's language.",
      "With --key, only a receipt that verifies; exit code 1 if it does not."
    })
final class ReceiptCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The receipt, JSON.")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--out"},
      paramLabel = "PAGE",
      description = "The page (default: standard output).")
  private @Nullable Path out;

  @Option(
      names = "--key",
      paramLabel = "PEM",
      description = "A file with an Ed25519 public key of the controller's; may be repeated.")
  private List<Path> keys = new ArrayList<>();

  ReceiptCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Receipt receipt = ReceiptFile.read(file);
    if (!keys.isEmpty()) {
      requireGenuine(receipt);
    }
    String page = ReceiptPage.toHtml(receipt, console.locale());
    PageFile.write(console, out, page);
    return ExitCode.OK;
  }

  private void requireGenuine(Receipt receipt) {
    ReceiptResult result = ReceiptFile.verifier(keys).verify(receipt);
    if (result != ReceiptResult.OK) {
      throw new CommandFailure(
          ExitCode.GATE,
          file + ": " + result + ": " + result.message().english() + "; no page was written",
          file + "：" + result + "：" + result.message().chinese() + "；未生成页面");
    }
  }
}
