package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * All that a host has about a person, to look at or to take along. The same data at the same
 * instant is the same text, byte for byte.
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
    return new JsonMembers()
        .text("format", FORMAT)
        .text("request", request.text())
        .text("made", made.toString())
        .list("items", items.stream().map(DataCopy::json).toList())
        .build()
        .toText();
  }

  /**
   * CSV (RFC 4180): a line of column names, then an item a line, ended by CR LF.
   *
   * <p>A value that a spreadsheet would take for a formula is led by an apostrophe, as a
   * spreadsheet itself does; the exact value is in the JSON.
   */
  public String toCsv() {
    CsvText csv = new CsvText();
    csv.row(List.of("category", "name_zh", "name_en", "store", "value"));
    items.forEach(item -> csv.row(cells(item)));
    return csv.toString();
  }

  private static List<String> cells(CopyItem item) {
    return List.of(
        item.category(),
        item.name().in(Locale.CHINESE),
        item.name().in(Locale.ENGLISH),
        item.store().text(),
        item.reveal());
  }

  private static CanonicalJson json(CopyItem item) {
    return new JsonMembers()
        .text("category", item.category())
        .localized("name", item.name())
        .text("store", item.store().text())
        .text("value", item.reveal())
        .build();
  }

  /** How many items. */
  @Override
  public String toString() {
    return "DataCopy[" + request + ", " + items.size() + " items]";
  }
}
