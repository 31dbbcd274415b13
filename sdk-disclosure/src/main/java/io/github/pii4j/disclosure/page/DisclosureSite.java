package io.github.pii4j.disclosure.page;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The pages that a product publishes about personal data, as a set: a summary, the policy, what is
 * collected by function, who else gets it, the SDKs, the permissions, the rights, and every version
 * with what changed.
 *
 * <pre>{@code
 * DisclosureSite site =
 *     DisclosureSite.builder(Publication.in(Path.of("privacy"), Catalogue.bundled()))
 *         .earlier(Publication.in(Path.of("privacy/versions/1.0.0"), Catalogue.bundled()))
 *         .build();
 * site.write(Path.of("pages"));
 * }</pre>
 *
 * <p>Beside the pages are copies for machines and, in {@code .well-known/privacy-disclosure.json},
 * an index of every file with its SHA-256. Static HTML without scripts that requests nothing; the
 * same versions give the same bytes. Immutable and thread-safe.
 */
public final class DisclosureSite {

  private final SortedMap<String, FileContent> files;

  private DisclosureSite(SortedMap<String, FileContent> files) {
    this.files = files;
  }

  /** Begins with the version in force. */
  public static Builder builder(Publication current) {
    return new Builder(current);
  }

  /** Every file by its path below the folder of the site, with slashes; the arrays are copies. */
  public SortedMap<String, byte[]> files() {
    SortedMap<String, byte[]> copies = new TreeMap<>();
    files.forEach((path, content) -> copies.put(path, content.toBytes()));
    return copies;
  }

  /** The path of every file below the folder of the site, with slashes. */
  public SortedSet<String> paths() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
  }

  /**
   * Writes every file below a folder, over older ones.
   *
   * @throws UncheckedIOException if a file cannot be written
   */
  public void write(Path folder) {
    Parallel.forEach(
        List.copyOf(files.entrySet()),
        file -> write(folder.resolve(file.getKey()), file.getValue()));
  }

  private static void write(Path file, FileContent content) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
        content.writeTo(out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gathers what a site is made of. Not thread-safe. */
  public static final class Builder {

    private final Publication current;
    private final List<Publication> earlier = new ArrayList<>();
    private SiteTheme theme = SiteTheme.PLAIN;
    private HostTemplates templates = HostTemplates.NONE;

    private Builder(Publication current) {
      this.current = current;
    }

    /** Adds an earlier version; the order does not matter. */
    public Builder earlier(Publication version) {
      earlier.add(version);
      return this;
    }

    /** Takes the host's colours. */
    public Builder theme(SiteTheme colours) {
      theme = colours;
      return this;
    }

    /** Takes the host's templates. */
    public Builder templates(HostTemplates own) {
      templates = own;
      return this;
    }

    /**
     * Renders the site.
     *
     * @throws IllegalArgumentException if a version stands twice or is not earlier than the current
     *     one, or a policy is in a language that the pages do not speak (they speak zh and en)
     * @throws InvalidTemplateException if a template of the host does not work
     */
    public DisclosureSite build() {
      SiteHistory history = new SiteHistory(versions());
      MachineCopies copies = new MachineCopies(history);
      List<SiteFile> files = new ArrayList<>();
      Parallel.map(work(copies, pages(history)), Supplier::get).forEach(files::addAll);
      files.add(copies.index(files));
      return new DisclosureSite(
          files.stream()
              .collect(
                  Collectors.toMap(
                      SiteFile::path, SiteFile::content, (one, other) -> one, TreeMap::new)));
    }

    /** What takes longest first, so that no thread is left with it alone. */
    private static List<Supplier<List<SiteFile>>> work(
        MachineCopies copies, List<PageToRender> pages) {
      List<Supplier<List<SiteFile>>> work = new ArrayList<>();
      work.add(copies::files);
      pages.forEach(page -> work.add(() -> List.of(page.file())));
      return work;
    }

    private List<PageToRender> pages(SiteHistory history) {
      PageTemplate template = new PageTemplate(templates);
      PageStyle style = PageStyle.PLAIN.with(theme);
      return current.policy().locales().stream()
          .map(locale -> new LanguagePages(history, locale, template, style))
          .flatMap(language -> language.pages().stream())
          .toList();
    }

    private List<Publication> versions() {
      List<Publication> versions = new ArrayList<>(earlier);
      versions.sort(Comparator.comparing(one -> one.policy().version()));
      versions.add(current);
      for (int i = 1; i < versions.size(); i++) {
        requireLater(versions.get(i - 1), versions.get(i));
      }
      return versions;
    }

    private static void requireLater(Publication before, Publication after) {
      if (before.policy().version().compareTo(after.policy().version()) >= 0) {
        throw new IllegalArgumentException(
            "version " + after.version() + " must be later than " + before.version());
      }
    }
  }
}
