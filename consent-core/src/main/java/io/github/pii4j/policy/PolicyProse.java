package io.github.pii4j.policy;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.DocumentLimits;
import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Problem;
import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.document.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The full text of a policy, in each of its languages: the files that {@code text:} names.
 *
 * <p>A file is Markdown: headings, paragraphs, lists. <code>${items/identity.name}</code> stands
 * for what the model calls that item; <code>{#functions/account.login}</code> at the end of a
 * heading, a paragraph or an entry marks the clause that puts this part of the model into words. A
 * line that is a comment, {@code <!-- … -->}, is no text. Immutable and thread-safe.
 *
 * @param texts in the order of the policy's locales; empty if the policy names no files
 */
public record PolicyProse(List<ProseText> texts) {

  /** No text at all. */
  public static final PolicyProse NONE = new PolicyProse(List.of());

  /** 1 MiB and 20,000 lines: twenty times the longest policy that we have seen. */
  public static final DocumentLimits LIMITS = new DocumentLimits(1 << 20, 1, 20_000);

  private static final Message NO_SUCH_FILE =
      new Message(
          "no such file; write it, or correct \"text\" in the policy",
          "文件不存在；请补写该文件，或更正政策中的“text”");
  private static final Message CANNOT_BE_READ =
      new Message(
          "cannot be read; it must be a file inside the folder of the policy", "无法读取；须为政策所在目录内的文件");

  private static final Message ONE_FOR_ALL =
      new Message(
          "one file for all languages; write {locale} in \"text\", such as policy.{locale}.md",
          "各语言共用一个文件；请在“text”中写入 {locale}，如 policy.{locale}.md");

  /** Copies. */
  public PolicyProse {
    texts = List.copyOf(texts);
  }

  /**
   * Reads the files that a policy names.
   *
   * @param limits for each file: the bytes, and the nodes as lines
   * @throws InvalidDocumentException with every problem in them
   */
  public static PolicyProse read(PrivacyPolicy policy, ProseFiles files, DocumentLimits limits) {
    List<Problem> problems = new ArrayList<>();
    List<ProseText> texts = new ArrayList<>();
    requireOneForEachLanguage(policy, problems);
    for (Locale locale : policy.locales()) {
      policy
          .wording()
          .proseIn(locale)
          .map(path -> lines(files, path, limits))
          .map(lines -> ProseReader.read(locale, lines, problems))
          .ifPresent(texts::add);
    }
    if (!problems.isEmpty()) {
      throw new InvalidDocumentException(problems.stream().sorted().toList());
    }
    return new PolicyProse(texts);
  }

  /** Reads them under {@link #LIMITS}. */
  public static PolicyProse read(PrivacyPolicy policy, ProseFiles files) {
    return read(policy, files, LIMITS);
  }

  private static void requireOneForEachLanguage(PrivacyPolicy policy, List<Problem> problems) {
    List<String> paths =
        policy.locales().stream().flatMap(in -> policy.wording().proseIn(in).stream()).toList();
    if (paths.stream().distinct().count() < paths.size()) {
      problems.add(new Problem(SourceLocation.wholeOf(paths.get(0)), ONE_FOR_ALL));
    }
  }

  private static TextLines lines(ProseFiles files, String path, DocumentLimits limits) {
    try (InputStream in = files.open(path)) {
      return TextLines.read(path, in, limits);
    } catch (NoSuchFileException e) {
      return unread(path, NO_SUCH_FILE);
    } catch (IOException e) {
      return unread(path, CANNOT_BE_READ);
    }
  }

  private static TextLines unread(String path, Message why) {
    return new TextLines(path, List.of(), List.of(new Problem(SourceLocation.wholeOf(path), why)));
  }

  /** The text for readers of {@code locale}, if there is one. */
  public Optional<ProseText> in(Locale locale) {
    return texts.stream().filter(text -> text.locale().equals(locale)).findFirst();
  }

  /** The hash of the words in every language, in canonical form. */
  public ContentHash hash() {
    SortedMap<String, CanonicalJson> byLocale = new TreeMap<>();
    texts.forEach(text -> byLocale.put(text.locale().toLanguageTag(), text.words()));
    return ContentHash.of(new CanonicalJson.Members(byLocale));
  }

  /** Where the block with this path of a finding begins; empty if the path is not of a text. */
  public Optional<SourceLocation> locationOf(String path) {
    return texts.stream().flatMap(text -> text.locationOf(path).stream()).findFirst();
  }
}
