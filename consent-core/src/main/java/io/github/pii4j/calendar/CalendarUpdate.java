package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.SourceLocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a text says that a notice arranges: read, but not believed until a {@link CalendarGuard}
 * accepts it.
 *
 * <p>Two forms are read. A table of {@code date}, {@code kind} ({@code holiday} or {@code workday})
 * and {@code holiday}, separated by commas or tabs, below lines that begin with {@code #} and name
 * the notice:
 *
 * <pre>
 * # notice: 2027
 * # published: 2026-11-05
 * # document: 国办发明电〔2026〕8号
 * date,kind,holiday
 * 2027-01-01,holiday,元旦
 * </pre>
 *
 * <p>And the JSON of the public data set holiday-cn ({@code year}, {@code papers}, {@code days} of
 * {@code name}, {@code date}, {@code isOffDay}). The text comes from a file, from the rows of a
 * table or from wherever the host had it; nothing here opens a connection.
 *
 * <p>Immutable and thread-safe.
 */
public final class CalendarUpdate {

  private final String source;
  private final NoticeId notice;
  private final @Nullable LocalDate published;
  private final String document;
  private final List<ArrangedDay> days;
  private final String fingerprint;

  private CalendarUpdate(
      String source,
      NoticeId notice,
      @Nullable LocalDate published,
      String document,
      List<ArrangedDay> days,
      String fingerprint) {
    this.source = requireNonNull(source, "source");
    this.notice = requireNonNull(notice, "notice");
    this.published = published;
    this.document = requireNonNull(document, "document");
    this.days = List.copyOf(days);
    this.fingerprint = fingerprint;
  }

  /**
   * Reads a file, UTF-8.
   *
   * @throws UncheckedIOException if there is no such file or it cannot be read as text
   * @throws InvalidDocumentException with every mistake in it and its place
   */
  public static CalendarUpdate open(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a text that is at hand.
   *
   * @param source its name for messages and for the record
   * @throws InvalidDocumentException with every mistake in it and its place
   */
  public static CalendarUpdate parse(String source, String text) {
    UpdateText read =
        text.stripLeading().startsWith("{")
            ? HolidayCnJson.read(source, text)
            : UpdateTable.read(source, text);
    return read.toUpdate(CalendarVersion.sha256(text));
  }

  /**
   * Takes rows that are at hand, as from a table of the host's.
   *
   * @param source their name for messages and for the record
   * @param notice the year that they arrange, or the amendment
   */
  public static CalendarUpdate of(String source, NoticeId notice, List<ArrangedDay> days) {
    String rows =
        days.stream()
            .map(day -> day.date() + "," + day.kind() + "," + day.holiday() + "\n")
            .collect(Collectors.joining());
    return new CalendarUpdate(source, notice, null, "", days, CalendarVersion.sha256(rows));
  }

  static CalendarUpdate read(UpdateText text, String fingerprint) {
    return new CalendarUpdate(
        text.source(), text.notice(), text.published(), text.document(), text.days(), fingerprint);
  }

  /** The same, said to have been published on {@code day}. */
  public CalendarUpdate publishedOn(LocalDate day) {
    return new CalendarUpdate(source, notice, day, document, days, fingerprint);
  }

  /** Where it was read. */
  public String source() {
    return source;
  }

  /** The year that it arranges, or the amendment that it is. */
  public NoticeId notice() {
    return notice;
  }

  /** The day of publication, if the text says. */
  public Optional<LocalDate> published() {
    return Optional.ofNullable(published);
  }

  /** The number of the official document; empty if the text does not say. */
  public String document() {
    return document;
  }

  /** What it says of single days, in its own order. */
  public List<ArrangedDay> days() {
    return days;
  }

  /** The SHA-256 of the text, in hexadecimal. */
  public String fingerprint() {
    return fingerprint;
  }

  SourceLocation whole() {
    return SourceLocation.wholeOf(source);
  }

  /** Names the notice and the source. */
  @Override
  public String toString() {
    return "CalendarUpdate[" + notice + ", " + source + "]";
  }
}
