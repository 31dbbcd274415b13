package io.github.pii4j.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A YAML or JSON document that a person wrote, read with every mistake located.
 *
 * <p>Names that end in {@code .json} are read as JSON, all others as YAML 1.2. Values are taken as
 * written: {@code 6.10} stays {@code 6.10}, {@code NO} is not false. Aliases, tags and a second
 * document in one file are refused, as is a document above its {@link DocumentLimits}.
 *
 * <p>Immutable; one thread may {@link #read} it at a time.
 */
public final class Document {

  private static final int MOST_PROBLEMS = 200;

  private final String source;
  private final @Nullable Node root;
  private final List<Problem> problems;

  /** The bytes to find places in, if the root has none that are of use. */
  private final byte @Nullable [] unplaced;

  private Document(
      String source, @Nullable Node root, List<Problem> problems, byte @Nullable [] unplaced) {
    this.source = source;
    this.root = root;
    this.problems = problems;
    this.unplaced = unplaced;
  }

  /**
   * Opens a file under the standard limits.
   *
   * @throws UnreadableDocumentException if there is no such file or it may not be read
   */
  public static Document open(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return open(file.toString(), in, DocumentLimits.STANDARD);
    } catch (IOException e) {
      throw new UnreadableDocumentException(unreadable(file, e));
    }
  }

  /**
   * Opens a file under the standard limits that has much in common with others.
   *
   * @param parts what the others and this one have in common
   * @throws UnreadableDocumentException if there is no such file or it may not be read
   */
  public static Document open(Path file, SharedParts parts) {
    try (InputStream in = Files.newInputStream(file)) {
      return of(file.toString(), in.readNBytes(DocumentLimits.STANDARD.bytes() + 1), parts);
    } catch (IOException e) {
      throw new UnreadableDocumentException(unreadable(file, e));
    }
  }

  /** Takes a text that is at hand and has much in common with others. */
  static Document of(String source, byte[] bytes, SharedParts parts) {
    if (!source.endsWith(".json") && bytes.length <= DocumentLimits.STANDARD.bytes()) {
      DecodedText text = DecodedText.of(bytes);
      Node root = text.isBroken() ? null : parts.rootOrNull(text.text());
      if (root != null) {
        return new Document(source, root, List.of(), bytes);
      }
    }
    return limited(source, bytes, DocumentLimits.STANDARD);
  }

  /**
   * Reads a stream to its end, UTF-8.
   *
   * @param source the name for messages
   * @throws IOException if the stream fails
   */
  public static Document open(String source, InputStream in, DocumentLimits limits)
      throws IOException {
    return limited(source, in.readNBytes(limits.bytes() + 1), limits);
  }

  private static Document limited(String source, byte[] bytes, DocumentLimits limits) {
    List<Problem> problems = new ArrayList<>();
    if (bytes.length > limits.bytes()) {
      problems.add(problem(source, tooLarge(limits.bytes())));
      return new Document(source, null, problems, null);
    }
    return parse(source, bytes, limits, problems);
  }

  /** Takes a text that is at hand. */
  public static Document of(String source, String text) {
    return parse(source, text.getBytes(UTF_8), DocumentLimits.STANDARD, new ArrayList<>());
  }

  /** The name for messages. */
  public String source() {
    return source;
  }

  /** What the document says it is, under {@code kind}; empty if it does not say. */
  public Optional<String> kind() {
    return root instanceof Node.Mapping mapping
            && mapping.entries().get("kind") instanceof Node.Scalar scalar
        ? Optional.ofNullable(scalar.text())
        : Optional.empty();
  }

  /**
   * Where a part of its model is written, for messages about it.
   *
   * @param path keys and ids of elements, such as {@code functions/identity.verify/retention}
   * @return the place of the part; if it is missing, of the nearest part around it that is there
   */
  public SourceLocation locationOf(String path) {
    if (unplaced != null) {
      return placed(unplaced).locationOf(path);
    }
    return root == null ? SourceLocation.wholeOf(source) : NodePath.locate(root, path);
  }

  /** The same document, parsed by itself. */
  private Document placed(byte[] bytes) {
    return limited(source, bytes, DocumentLimits.STANDARD);
  }

  /**
   * The document in canonical JSON, whatever format it was written in: a copy for machines, which
   * reads as the same document. What is empty is left out.
   *
   * @throws InvalidDocumentException if the text is not well formed
   */
  public CanonicalJson toJson() {
    requireWellFormed();
    return NodeJson.of(Objects.requireNonNull(root));
  }

  /**
   * Goes on only if the text is well formed, whatever it says.
   *
   * @throws InvalidDocumentException with every problem of the form
   */
  public void requireWellFormed() {
    if (root == null || !problems.isEmpty()) {
      throw invalid(problems);
    }
  }

  /**
   * Reads the root mapping.
   *
   * @param reader asks the section for every key that it knows; keys that it does not ask for are
   *     unknown
   * @throws InvalidDocumentException with every problem, those of the reader and those of the form
   */
  public <T> T read(Function<Section, T> reader) {
    List<Problem> found = new ArrayList<>(problems);
    if (root == null) {
      throw new InvalidDocumentException(found);
    }
    if (unplaced != null) {
      return readWithoutPlaces(root, reader).orElseGet(() -> placed(unplaced).read(reader));
    }
    T result = WrittenKeys.read(root, Reading.of(source, found), reader);
    if (!found.isEmpty()) {
      throw invalid(found);
    }
    return result;
  }

  /** Empty if it takes places to tell what is wrong. */
  private <T> Optional<T> readWithoutPlaces(Node shared, Function<Section, T> reader) {
    Reading reading = Reading.withoutPlaces(source);
    try {
      T result = WrittenKeys.read(shared, reading, reader);
      return reading.problems() == 0 ? Optional.of(result) : Optional.empty();
    } catch (Reading.PlaceAsked places) {
      return Optional.empty();
    }
  }

  /** The first problems; nobody reads more of them at a time. */
  private static InvalidDocumentException invalid(List<Problem> found) {
    return new InvalidDocumentException(
        found.stream().distinct().sorted().limit(MOST_PROBLEMS).toList());
  }

  private static Document parse(
      String source, byte[] bytes, DocumentLimits limits, List<Problem> problems) {
    DocumentText text = DocumentText.of(source, bytes);
    if (text.problem() != null) {
      problems.add(text.problem());
      return new Document(source, null, problems, null);
    }
    Node root = NodeReader.read(source, text.text(), limits, problems);
    return new Document(source, root, problems, null);
  }

  private static Problem problem(String source, Message message) {
    return new Problem(SourceLocation.wholeOf(source), message);
  }

  private static Message tooLarge(int bytes) {
    return new Message(
        "larger than " + bytes + " bytes, the limit for a document", "超过文档大小上限 " + bytes + " 字节");
  }

  private static Problem unreadable(Path file, IOException e) {
    return problem(file.toString(), whyUnreadable(file, e));
  }

  private static Message whyUnreadable(Path file, IOException e) {
    if (e instanceof NoSuchFileException) {
      return new Message("no such file; check the path", "文件不存在，请检查路径");
    }
    if (e instanceof AccessDeniedException) {
      return new Message("may not be read; check its permissions", "没有读取权限，请检查文件权限");
    }
    if (Files.isDirectory(file)) {
      return new Message("is a folder; name a file", "是一个目录，请指定文件");
    }
    return new Message("cannot be read; check the path and the disk", "无法读取，请检查路径和磁盘");
  }
}
