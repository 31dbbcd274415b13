package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.value.Pii;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a column up to date after a key was rotated or the suite was changed: every ciphertext
 * that an older key made is encrypted again.
 *
 * <p>Goes through the column page by page and remembers each, so that it goes on where it was when
 * it is killed and run again; a page that was written but not remembered is gone through twice,
 * which changes nothing. A run that came to the last row forgets its mark: the next one begins at
 * the first row. Rows that the host writes at the same time are left to the host. Run it once at a
 * time for a column.
 *
 * <pre>{@code
 * ReencryptionProgress done =
 *     Reencryption.of(ids, column).checkpoint(checkpoint).build().run();
 * }</pre>
 *
 * @param <T> the type of the values
 */
public final class Reencryption<T extends Pii> {

  private final FieldCipher<T> cipher;
  private final EncryptedColumn column;
  private final Checkpoint checkpoint;
  private final ReencryptionListener listener;
  private final int pageSize;

  private Reencryption(Builder<T> builder) {
    this.cipher = builder.cipher;
    this.column = builder.column;
    this.checkpoint = builder.checkpoint;
    this.listener = builder.listener;
    this.pageSize = builder.pageSize;
  }

  /**
   * Begins.
   *
   * @param cipher of the field that the column keeps
   * @param <T> the type of the values
   */
  public static <T extends Pii> Builder<T> of(FieldCipher<T> cipher, EncryptedColumn column) {
    return new Builder<>(cipher, column);
  }

  /**
   * Goes through all rows that are left, or until the thread is interrupted.
   *
   * @return what was done, with what earlier runs did before they were stopped
   * @throws DataKeyStoreException if the key store cannot be used; what was done is remembered
   * @throws KeyHolderException if the holder does not answer; what was done is remembered
   */
  public ReencryptionProgress run() {
    cipher.refreshKeys();
    long rows = column.count();
    ReencryptionProgress progress = begin();
    List<EncryptedRow> page = column.page(progress.lastKey(), pageSize);
    while (!page.isEmpty() && !Thread.currentThread().isInterrupted()) {
      progress = reencrypt(page, progress);
      checkpoint.save(progress);
      listener.pageDone(progress, rows);
      page = column.page(progress.lastKey(), pageSize);
    }
    if (page.isEmpty()) {
      checkpoint.clear();
    }
    return progress;
  }

  private ReencryptionProgress begin() {
    ReencryptionProgress saved = checkpoint.load();
    return saved == null ? ReencryptionProgress.BEGINNING : saved;
  }

  private ReencryptionProgress reencrypt(List<EncryptedRow> page, ReencryptionProgress before) {
    PageCounts counts = new PageCounts();
    List<Reencrypted> outdated = new ArrayList<>();
    for (EncryptedRow row : page) {
      Encrypted<T> replacement = replacement(row, counts);
      if (replacement != null) {
        outdated.add(new Reencrypted(row, replacement));
      }
    }
    int written = outdated.isEmpty() ? 0 : column.replace(outdated);
    return counts.addTo(before, page.get(page.size() - 1).key(), written, outdated.size());
  }

  private @Nullable Encrypted<T> replacement(EncryptedRow row, PageCounts counts) {
    try {
      Encrypted<T> stored = row.value();
      if (cipher.isOutdated(stored, row.subject())) {
        return cipher.reencrypt(stored, row.subject());
      }
      counts.current++;
    } catch (SubjectShreddedException e) {
      counts.shredded++;
    } catch (DecryptionFailedException | UnknownCiphertextException e) {
      refuse(row, e, counts);
    } catch (KeyHolderException e) {
      refuseUnlessTransient(row, e, counts);
    }
    return null;
  }

  /** One damaged key must not keep the rows of all others from their new one. */
  private void refuseUnlessTransient(EncryptedRow row, KeyHolderException e, PageCounts counts) {
    if (e.isTransient()) {
      throw e;
    }
    refuse(row, e, counts);
  }

  private void refuse(EncryptedRow row, CryptoException e, PageCounts counts) {
    counts.refused++;
    listener.refused(row, e.code());
  }

  /** What the rows of one page needed. */
  private static final class PageCounts {

    private long current;
    private long shredded;
    private long refused;

    ReencryptionProgress addTo(
        ReencryptionProgress before, String lastKey, int written, int outdated) {
      return new ReencryptionProgress(
          lastKey,
          before.current() + current,
          before.reencrypted() + written,
          before.changed() + outdated - written,
          before.shredded() + shredded,
          before.refused() + refused);
    }
  }

  /** A checkpoint that the program takes with it when it ends. */
  private static final class Forgetful implements Checkpoint {

    private @Nullable ReencryptionProgress saved;

    @Override
    public @Nullable ReencryptionProgress load() {
      return saved;
    }

    @Override
    public void save(ReencryptionProgress progress) {
      saved = progress;
    }

    @Override
    public void clear() {
      saved = null;
    }
  }

  /**
   * Collects what a {@link Reencryption} needs. Not thread-safe.
   *
   * @param <T> the type of the values
   */
  public static final class Builder<T extends Pii> {

    private static final int LARGEST_PAGE = 100_000;

    private final FieldCipher<T> cipher;
    private final EncryptedColumn column;
    private Checkpoint checkpoint = new Forgetful();
    private ReencryptionListener listener = ReencryptionListener.NOBODY;
    private int pageSize = 1000;

    private Builder(FieldCipher<T> cipher, EncryptedColumn column) {
      this.cipher = requireNonNull(cipher, "cipher");
      this.column = requireNonNull(column, "column");
    }

    /** Where to remember how far it got; without one, a new run begins at the first row. */
    public Builder<T> checkpoint(Checkpoint durable) {
      this.checkpoint = requireNonNull(durable, "durable");
      return this;
    }

    /** Who is told of each page and of rows that do not open; nobody unless stated. */
    public Builder<T> listener(ReencryptionListener newListener) {
      this.listener = requireNonNull(newListener, "newListener");
      return this;
    }

    /**
     * How many rows are read and written at once; 1,000 unless stated.
     *
     * @throws IllegalArgumentException if it is not 1 to 100,000
     */
    public Builder<T> pageSize(int rows) {
      if (rows < 1 || rows > LARGEST_PAGE) {
        throw new IllegalArgumentException("a page has 1 to 100,000 rows");
      }
      this.pageSize = rows;
      return this;
    }

    /** The finished job; nothing runs yet. */
    public Reencryption<T> build() {
      return new Reencryption<>(this);
    }
  }
}
