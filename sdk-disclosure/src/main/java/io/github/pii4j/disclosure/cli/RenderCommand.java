package io.github.pii4j.disclosure.cli;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.page.DisclosurePages;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PolicyProse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProseFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the disclosure pages of a policy and its SDK registry. */
@Command(
    name = "render",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Writes the disclosure pages: static HTML, no scripts, the same bytes each time.")
final class RenderCommand implements Callable<Integer> {

  private final Console console;

  @Option(names = "--policy", required = true, paramLabel = "FILE", description = "The policy.")
  private Path policy = Path.of("");

  @Option(names = "--sdks", required = true, paramLabel = "FILE", description = "The SDK registry.")
  private Path sdks = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder to write to; made if it is not there.")
  private Path out = Path.of("");

  RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = Catalogue.bundled();
    PrivacyPolicy model = PrivacyPolicy.read(Document.open(policy), catalogue);
    Map<String, byte[]> pages =
        DisclosurePages.pages(
            model,
            SdkRegistry.read(Document.open(sdks), catalogue),
            PolicyProse.read(model, ProseFiles.beside(policy)));
    pages.forEach(this::write);
    return ExitCode.OK;
  }

  private void write(String name, byte[] page) {
    Path file = out.resolve(name);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, page);
      console.line(console.say("wrote ", "已生成 ") + file);
    } catch (IOException e) {
      throw CommandFailure.usage(
          file + ": cannot be written; check that --out is a folder you may write to",
          file + "：无法写入；请检查 --out 是否为可写目录");
    }
  }
}
