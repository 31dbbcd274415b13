package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.value.Pii;
import io.github.pii4j.value.SubjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A property of a host's rows that is kept encrypted, with its index columns: they are written
 * together, so that they never disagree, and opened with the person of the row.
 *
 * <pre>{@code
 * EncryptedProperty<Worker, CitizenId> citizenId =
 *     EncryptedProperty.of(ids, Worker::subject, Worker::getCitizenId, Worker::setCitizenId)
 *         .indexedBy(byId, Worker::setCitizenIdIndex)
 *         .indexedBy(byTail, Worker::setCitizenIdTail);
 * citizenId.write(worker, id);
 * }</pre>
 *
 * <p>Knows nothing of a database: rows are whatever objects the host's library reads and writes.
 * Immutable, and as thread-safe as the functions given.
 *
 * @param <R> the type of the rows
 * @param <T> the type of the values
 */
public final class EncryptedProperty<R, T extends Pii> {

  private final FieldCipher<T> cipher;
  private final Function<? super R, SubjectId> subject;
  private final Function<? super R, @Nullable Encrypted<T>> getter;
  private final BiConsumer<? super R, @Nullable Encrypted<T>> setter;
  private final List<IndexColumn<R, T>> indexes;

  private EncryptedProperty(
      FieldCipher<T> cipher,
      Function<? super R, SubjectId> subject,
      Function<? super R, @Nullable Encrypted<T>> getter,
      BiConsumer<? super R, @Nullable Encrypted<T>> setter,
      List<IndexColumn<R, T>> indexes) {
    this.cipher = requireNonNull(cipher, "cipher");
    this.subject = requireNonNull(subject, "subject");
    this.getter = requireNonNull(getter, "getter");
    this.setter = requireNonNull(setter, "setter");
    this.indexes = List.copyOf(indexes);
  }

  /**
   * A property without index.
   *
   * @param subject the person whom a row is about; must be known before the first write
   */
  public static <R, T extends Pii> EncryptedProperty<R, T> of(
      FieldCipher<T> cipher,
      Function<? super R, SubjectId> subject,
      Function<? super R, @Nullable Encrypted<T>> getter,
      BiConsumer<? super R, @Nullable Encrypted<T>> setter) {
    return new EncryptedProperty<>(cipher, subject, getter, setter, List.of());
  }

  /** The same with one more index column. */
  public EncryptedProperty<R, T> indexedBy(
      BlindIndex<T> index, BiConsumer<? super R, @Nullable IndexValue> column) {
    List<IndexColumn<R, T>> more = new ArrayList<>(indexes);
    more.add(new IndexColumn<>(index, column));
    return new EncryptedProperty<>(cipher, subject, getter, setter, more);
  }

  /**
   * Encrypts {@code value} for the person of {@code row}, and sets all its columns; the row is
   * still to be stored.
   *
   * @throws CryptoException as {@link FieldCipher#encrypt} does; the row is then as it was
   */
  public void write(R row, T value) {
    Encrypted<T> encrypted = cipher.encrypt(value, subject.apply(row));
    List<IndexValue> values = indexes.stream().map(column -> column.index().of(value)).toList();
    setter.accept(row, encrypted);
    for (int i = 0; i < values.size(); i++) {
      indexes.get(i).column().accept(row, values.get(i));
    }
  }

  /** Sets all columns to null: the value and what would find it. */
  public void clear(R row) {
    setter.accept(row, null);
    indexes.forEach(index -> index.column().accept(row, null));
  }

  /**
   * The value of {@code row}; empty if the column is null.
   *
   * @throws CryptoException as {@link FieldCipher#decrypt} does
   */
  public Optional<T> read(R row) {
    return Optional.ofNullable(getter.apply(row))
        .map(encrypted -> cipher.decrypt(encrypted, subject.apply(row)));
  }

  /**
   * The rows that hold what {@code query} asks for, in their order, out of those that a database
   * found by its index value.
   *
   * <p>A row without value does not, and a row whose person's keys were destroyed no longer does.
   *
   * @throws CryptoException if any other row does not open: an answer with rows missing would be a
   *     wrong one
   */
  public List<R> keep(Collection<? extends R> found, IndexQuery<T> query) {
    List<R> kept = new ArrayList<>();
    for (R row : found) {
      if (holds(row, query)) {
        kept.add(row);
      }
    }
    return kept;
  }

  private boolean holds(R row, IndexQuery<T> query) {
    try {
      return read(row).filter(query::fits).isPresent();
    } catch (SubjectShreddedException e) {
      return false;
    }
  }

  private record IndexColumn<R, T extends Pii>(
      BlindIndex<T> index, BiConsumer<? super R, @Nullable IndexValue> column) {

    private IndexColumn {
      requireNonNull(index, "index");
      requireNonNull(column, "column");
    }
  }
}
