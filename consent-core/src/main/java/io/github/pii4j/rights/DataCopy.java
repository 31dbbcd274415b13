package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * All that a host has about a person, to look at or to take along. The same data at the same
 * instant is the same text, byte for byte.
 *
 * <p>It is held as a whole. For people of whom there is a lot, {@link RightsDesk#writeCopy} writes
 * the same texts and holds a page at a time.
 *
 * <p>Its texts are personal data in clear: hand them to the person and to nobody else. {@link
 * #toString} has none. Immutable and thread-safe.
 */
public final class DataCopy {

  /** What the JSON says it is. Other forms get other names. */
  public static final String FORMAT = "pii4j-copy-1";

  private final RequestId request;
  private final Instant made;
  private final List<CopyItem> items;

  DataCopy(RequestId request, Instant made, List<CopyItem> items) {
    this.request = requireNonNull(request, "request");
    this.made = requireNonNull(made, "made");
    this.items = List.copyOf(items);
  }

  /** The items by category, then store. */
  public List<CopyItem> items() {
    return items;
  }

  /** When it was made. */
  public Instant made() {
    return made;
  }

  /** Canonical JSON (RFC 8785): format, request, made, and the items with their exact values. */
  public String toJson() {
    return text(CopyForm.JSON);
  }

  /**
   * CSV (RFC 4180): a line of column names, then an item a line, ended by CR LF.
   *
   * <p>A value that a spreadsheet would take for a formula is led by an apostrophe, as a
   * spreadsheet itself does; the exact value is in the JSON.
   */
  public String toCsv() {
    return text(CopyForm.CSV);
  }

  private String text(CopyForm form) {
    StringBuilder text = new StringBuilder();
    CopyText copy = form.open(text);
    copy.begin();
    items.forEach(copy::item);
    copy.end(request, made);
    return text.toString();
  }

  /** How many items. */
  @Override
  public String toString() {
    return "DataCopy[" + request + ", " + items.size() + " items]";
  }
}
