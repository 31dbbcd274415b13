package io.github.pii4j.crypto;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored column of ciphertexts, as {@link Reencryption} goes through it. The rows have an order
 * that writing does not change. {@code JdbcEncryptedColumn} is the one for a table.
 */
public interface EncryptedColumn {

  /**
   * The rows after a key, in their order; rows whose column is empty are left out.
   *
   * @param after the key of the last row of the page before, null for the first page
   * @param limit at least 1
   */
  List<EncryptedRow> page(@Nullable String after, int limit);

  /**
   * Writes new ciphertexts where the old ones still are, all or none of them durably.
   *
   * @return in how many rows the old one still was
   */
  int replace(List<Reencrypted> rows);

  /** How many rows the column has, for the progress; need not be exact. */
  long count();
}
