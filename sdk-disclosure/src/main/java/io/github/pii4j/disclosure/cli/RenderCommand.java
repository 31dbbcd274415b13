package io.github.pii4j.disclosure.cli;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.page.DisclosurePages;
import io.github.pii4j.disclosure.page.DisclosureSite;
import io.github.pii4j.disclosure.page.HostTemplates;
import io.github.pii4j.disclosure.page.InvalidTemplateException;
import io.github.pii4j.disclosure.page.InvalidThemeException;
import io.github.pii4j.disclosure.page.Publication;
import io.github.pii4j.disclosure.page.SiteTheme;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.SharedParts;
import io.github.pii4j.policy.ProseFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  @Option(
      names = "--versions",
      paramLabel = "DIR",
      description = {
        "Folder with a folder for each version, in each policy.yaml and sdks.yaml.",
        "Without it: versions beside the policy, if it is there. That of the policy itself is",
        "passed over."
      })
  private @Nullable Path versions;

  @Option(
      names = "--theme",
      paramLabel = "TOKEN=#RRGGBB",
      description = "A colour of your own, such as accent=#003a8c; refused if it is hard to read.")
  private Map<String, String> light = new TreeMap<>();

  @Option(
      names = "--theme-dark",
      paramLabel = "TOKEN=#RRGGBB",
      description = "The same for dark screens.")
  private Map<String, String> dark = new TreeMap<>();

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "Folder with FreeMarker templates in place of ours, such as contact.ftlh.")
  private @Nullable Path templates;

  @Option(names = "--one-page", description = "Everything on one page a language.")
  private boolean onePage;

  RenderCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Catalogue catalogue = Catalogue.bundled();
    SharedParts parts = new SharedParts();
    Publication current =
        Publication.read(
            Document.open(policy, parts),
            Document.open(sdks, parts),
            ProseFiles.beside(policy),
            catalogue);
    if (onePage) {
      DisclosurePages.pages(current.policy(), current.registry(), current.prose())
          .forEach(this::write);
    } else {
      write(site(current, catalogue, parts));
    }
    return ExitCode.OK;
  }

  private DisclosureSite site(Publication current, Catalogue catalogue, SharedParts parts) {
    DisclosureSite.Builder site = DisclosureSite.builder(current);
    earlier(catalogue, parts)
        .filter(one -> !one.policy().version().equals(current.policy().version()))
        .forEach(site::earlier);
    try {
      site.theme(SiteTheme.of(light, dark));
      templatesOfHost().ifPresent(site::templates);
      return site.build();
    } catch (InvalidThemeException e) {
      throw CommandFailure.usage(said(e.problems(), false), said(e.problems(), true));
    } catch (InvalidTemplateException e) {
      throw CommandFailure.usage(e.problem().english(), e.problem().chinese());
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage(
          "the versions do not follow each other: " + e.getMessage(), "版本顺序有误：" + e.getMessage());
    }
  }

  private Optional<HostTemplates> templatesOfHost() {
    try {
      return Optional.ofNullable(templates).map(HostTemplates::in);
    } catch (InvalidTemplateException e) {
      throw CommandFailure.usage(e.problem().english(), e.problem().chinese());
    } catch (UncheckedIOException e) {
      throw CommandFailure.usage(
          templates + ": cannot be read; it must be a folder", templates + "：无法读取；须为目录");
    }
  }

  private Stream<Publication> earlier(Catalogue catalogue, SharedParts parts) {
    Path folder = versions == null ? policy.resolveSibling("versions") : versions;
    if (versions == null && !Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> folders = entries.filter(Files::isDirectory).sorted().toList();
      return Publication.inEach(folders, catalogue, parts).stream();
    } catch (IOException e) {
      throw CommandFailure.usage(
          folder + ": cannot be read; it must be a folder of versions",
          folder + "：无法读取；须为存放各版本的目录");
    }
  }

  private static String said(List<Message> problems, boolean inChinese) {
    return String.join(
        "\n", problems.stream().map(one -> inChinese ? one.chinese() : one.english()).toList());
  }

  private void write(DisclosureSite site) {
    try {
      site.write(out);
      site.paths().forEach(path -> wrote(out.resolve(path)));
    } catch (UncheckedIOException e) {
      throw unwritable(
          e.getCause() instanceof FileSystemException one && one.getFile() != null
              ? Path.of(one.getFile())
              : out);
    }
  }

  private void write(String name, byte[] page) {
    Path file = out.resolve(name);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, page);
      wrote(file);
    } catch (IOException e) {
      throw unwritable(file);
    }
  }

  private void wrote(Path file) {
    console.line(console.say("wrote ", "已生成 ") + file);
  }

  private static CommandFailure unwritable(Path file) {
    return CommandFailure.usage(
        file + ": cannot be written; check that --out is a folder you may write to",
        file + "：无法写入；请检查 --out 是否为可写目录");
  }
}
