package io.github.pii4j.disclosure.cli;

import io.github.pii4j.disclosure.page.CertificatePage;
import io.github.pii4j.erasure.CertificateResult;
import io.github.pii4j.erasure.ErasureCertificate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a certificate of erasure as a page for a person. */
@Command(
    name = "certificate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes a certificate of erasure as one page to read, print and keep: HTML, no scripts.",
      "--lang chooses the page's language.",
      "With --key, only a certificate that verifies; exit code 1 if it does not."
    })
final class CertificateCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The certificate, JSON.")
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

  CertificateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ErasureCertificate certificate = CertificateFile.read(file);
    if (!keys.isEmpty()) {
      requireGenuine(certificate);
    }
    PageFile.write(console, out, CertificatePage.toHtml(certificate, console.locale()));
    return ExitCode.OK;
  }

  private void requireGenuine(ErasureCertificate certificate) {
    CertificateResult result = CertificateFile.verifier(keys).verify(certificate);
    if (result != CertificateResult.OK) {
      throw new CommandFailure(
          ExitCode.GATE,
          file + ": " + result + ": " + result.message().english() + "; no page was written",
          file + "：" + result + "：" + result.message().chinese() + "；未生成页面");
    }
  }
}
