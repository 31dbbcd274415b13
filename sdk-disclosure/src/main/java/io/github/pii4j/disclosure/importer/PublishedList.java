package io.github.pii4j.disclosure.importer;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.InvalidDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A list of SDKs that a company has published already, as it stands: a saved web page, blocks of
 * {@code label: value} in a text, Markdown, CSV; or a vendor's guide about one SDK. Nothing is
 * added to what the list says.
 *
 * <p>Immutable and thread-safe.
 *
 * @param source what to call the list in messages
 * @param sdks in the order of the list
 * @param notes what to look at that belongs to none of them
 */
public record PublishedList(String source, List<ImportedSdk> sdks, List<ImportNote> notes) {

  /** Copies. */
  public PublishedList {
    sdks = List.copyOf(sdks);
    notes = List.copyOf(notes);
  }

  /**
   * Reads a list of at most 4 MiB, in UTF-8, UTF-16 with a byte order mark, GB 18030 (which
   * contains GBK), or the Big5 that a page declares.
   *
   * @param source what to call it in messages
   * @param in read to its end, and left open
   * @throws InvalidDocumentException if it is empty, too large, no text, in another encoding, or
   *     has characters that hide or reorder text; the message says what to do
   * @throws IOException if reading fails
   */
  public static PublishedList read(String source, InputStream in) throws IOException {
    return ListReader.read(source, in);
  }

  /**
   * The beginnings of a registry: a document that {@link SdkRegistry#read} accepts. What the list
   * does not say is left out; what is uncertain is marked by a comment {@code # review:} with the
   * line of the list.
   *
   * @param catalogue the vocabulary that the words for data are looked up in
   */
  public RegistryDraft draft(Catalogue catalogue) {
    return DraftWriter.draft(this, catalogue);
  }
}
