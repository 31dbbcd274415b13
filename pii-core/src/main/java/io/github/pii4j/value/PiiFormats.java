package io.github.pii4j.value;

import static java.util.Objects.requireNonNull;

import java.io.Reader;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How values are read: how strictly, by which clock, with which editions of the data.
 *
 * <pre>{@code
 * PiiFormats formats = PiiFormats.standard()
 *     .withStrictness(Strictness.LENIENT)
 *     .withData(ReferenceData.DIVISIONS, Files.newBufferedReader(path));
 * PiiType<CitizenId> citizenIds = formats.type(CitizenId.class);
 * }</pre>
 *
 * <p>Immutable and thread-safe. The static methods of the values use {@link #standard()}.
 */
public final class PiiFormats {

  private static final PiiFormats STANDARD =
      new PiiFormats(Strictness.STANDARD, InstantSource.system(), Tables.bundled());

  private final Strictness strictness;
  private final InstantSource clock;
  private final Tables tables;
  private final TypeIndex types;

  private PiiFormats(Strictness strictness, InstantSource clock, Tables tables) {
    this.strictness = requireNonNull(strictness, "strictness");
    this.clock = requireNonNull(clock, "clock");
    this.tables = tables;
    this.types = new TypeIndex(strictness, clock, tables);
  }

  /** {@link Strictness#STANDARD}, the system's clock, the data of this release. */
  public static PiiFormats standard() {
    return STANDARD;
  }

  /** The same with another strictness. */
  public PiiFormats withStrictness(Strictness other) {
    return new PiiFormats(other, clock, tables);
  }

  /**
   * The same with another clock, which decides what lies in the future; it must not be set back
   * behind the day on which it is given here.
   */
  public PiiFormats withClock(InstantSource other) {
    return new PiiFormats(strictness, other, tables);
  }

  /**
   * The same with another edition of one table, which is read to its end and closed.
   *
   * @throws IllegalArgumentException if it cannot be understood; names line and column
   * @throws java.io.UncheckedIOException if reading fails
   */
  public PiiFormats withData(ReferenceData data, Reader edition) {
    return new PiiFormats(strictness, clock, tables.with(data, edition));
  }

  /** The day on which a table was right. */
  public LocalDate asOf(ReferenceData data) {
    return tables.asOf(data);
  }

  /** The divisions in use, for {@link CitizenId#division(DivisionTable)}. */
  public DivisionTable divisions() {
    return tables.divisions();
  }

  /**
   * How values of a class are read.
   *
   * @throws IllegalArgumentException if they are not read from text, or a host's own
   */
  public <T extends PersonalValue> PiiType<T> type(Class<T> value) {
    return types.of(value);
  }

  /** How values of a class are read, if they are read from text. */
  public Optional<PiiType<?>> typeOf(Class<?> value) {
    return types.find(value);
  }

  /** The type of this name, such as {@code citizen-id}. */
  public Optional<PiiType<?>> type(String name) {
    return types().stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** Every type, in a fixed order. */
  public List<PiiType<?>> types() {
    return types.all();
  }
}
