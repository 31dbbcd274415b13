package io.github.pii4j.disclosure.cli;

import io.github.pii4j.erasure.CertificateResult;
import io.github.pii4j.erasure.CertificateVerifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies certificates of erasure. */
@Command(
    name = "certificate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Verifies certificates of erasure: whose they are, and that nothing was changed.")
final class VerifyCertificateCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Certificates, JSON.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--key",
      required = true,
      paramLabel = "PEM",
      description = "A file with an Ed25519 public key of the controller's; may be repeated.")
  private List<Path> keys = new ArrayList<>();

  VerifyCertificateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CertificateVerifier verifier = CertificateFile.verifier(keys);
    return files.stream().mapToInt(file -> verify(file, verifier)).max().orElse(ExitCode.OK);
  }

  private int verify(Path file, CertificateVerifier verifier) {
    CertificateResult result = verifier.verify(CertificateFile.read(file));
    console.line(file + ": " + result + ": " + result.message().in(console.locale()));
    return result == CertificateResult.OK ? ExitCode.OK : ExitCode.GATE;
  }
}
