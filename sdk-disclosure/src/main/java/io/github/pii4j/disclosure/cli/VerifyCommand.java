package io.github.pii4j.disclosure.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Verifies what a controller handed out, with its public keys and nothing else. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "receipt|certificate|ledger",
    sortOptions = false,
    description = {
      "Verifies receipts, certificates and exported ledgers offline, with the controller's public keys.",
      "Exit code 1 if something is not genuine."
    })
final class VerifyCommand implements Runnable {

  private final Console console;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli fills the spec.
  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        console.say(
            "say what to verify: receipt, certificate or ledger",
            "请指定要验证的对象：receipt、certificate 或 ledger"));
  }
}
