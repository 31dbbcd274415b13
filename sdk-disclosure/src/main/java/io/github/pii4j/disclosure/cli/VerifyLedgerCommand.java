package io.github.pii4j.disclosure.cli;

import io.github.pii4j.consent.proof.Finding;
import io.github.pii4j.consent.proof.InvalidNoteException;
import io.github.pii4j.consent.proof.LogVerifier;
import io.github.pii4j.consent.proof.NoteVerifier;
import io.github.pii4j.consent.proof.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies an exported ledger. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Verifies an exported ledger: that nothing was changed, moved, added, removed or cut off,",
      "as far as checkpoints signed by known keys vouch for it."
    })
final class VerifyLedgerCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "What the ledger exported.")
  private Path file;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "The ledger's name, the first line of its checkpoints.")
  private String name;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "KEY",
      description = "Whose checkpoints count: name+id+key, as C2SP writes it; may be repeated.")
  private List<String> keys = new ArrayList<>();

  @Option(
      names = "--checkpoint",
      paramLabel = "NOTE",
      description = "A checkpoint that was kept elsewhere; may be repeated.")
  private List<Path> checkpoints = new ArrayList<>();

  @Option(
      names = "--allow-unvouched",
      description = "Do not fail for lines that no checkpoint covers, or for want of any line.")
  private boolean isUnvouchedAllowed;

  @SuppressWarnings("NullAway.Init") // picocli fills file and name.
  VerifyLedgerCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw CommandFailure.usage(
          file + ": no such file, or it may not be read", file + "：文件不存在或无法读取");
    }
    LogVerifier.Builder verifier = LogVerifier.builder(name);
    keys.forEach(key -> verifier.known(key(key)));
    checkpoints.forEach(note -> verifier.checkpoint(Inputs.text(note)));
    return report(verifier.verify(file));
  }

  private static NoteVerifier key(String text) {
    try {
      return NoteVerifier.parse(text);
    } catch (InvalidNoteException e) {
      throw CommandFailure.usage(
          "--key must be name+id+key of an Ed25519 key", "--key 应为 Ed25519 公钥：名称+编号+公钥");
    }
  }

  private int report(Verification found) {
    found.findings().forEach(finding -> console.line(line(finding)));
    if (found.more() > 0) {
      console.line(console.say("and more: ", "其余：") + found.more());
    }
    console.line(
        found.result()
            + console.say(": lines ", "：记录数 ")
            + found.entries()
            + console.say(", vouched for by checkpoints up to line ", "，检查点担保至第 ")
            + found.anchored()
            + console.say("", " 条"));
    unvouched(found).ifPresent(console::line);
    boolean isEnough = isUnvouchedAllowed || unvouched(found).isEmpty();
    return found.isIntact() && isEnough ? ExitCode.OK : ExitCode.GATE;
  }

  /** What nobody vouches for; empty if checkpoints cover every line, and there is one. */
  private Optional<String> unvouched(Verification found) {
    if (found.entries() == 0) {
      return Optional.of(console.say("no line at all: nothing is vouched for", "没有任何记录：未能证明任何内容"));
    }
    if (found.anchored() == 0) {
      return Optional.of(
          console.say("no checkpoint by a known key: nothing is proved", "没有已知公钥签署的检查点：未能证明任何内容"));
    }
    return found.unvouched() == 0
        ? Optional.empty()
        : Optional.of(
            console.say(
                    "lines that no checkpoint covers, so that they prove nothing: ",
                    "检查点未覆盖、无从证明的记录数：")
                + found.unvouched());
  }

  private String line(Finding finding) {
    return console.say("line ", "第 ")
        + finding.sequence()
        + console.say(": ", " 条：")
        + finding.result()
        + ": "
        + finding.detail();
  }
}
