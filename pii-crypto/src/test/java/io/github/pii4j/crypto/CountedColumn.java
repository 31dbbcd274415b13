package io.github.pii4j.crypto;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column with numbers for keys that remembers which rows were gone through. */
final class CountedColumn implements EncryptedColumn {

  private final EncryptedColumn column;
  private final List<Long> rows = new ArrayList<>();

  CountedColumn(EncryptedColumn column) {
    this.column = column;
  }

  /** The numbers of the rows, in the order in which they were given out. */
  List<Long> rows() {
    return List.copyOf(rows);
  }

  @Override
  public List<EncryptedRow> page(@Nullable String after, int limit) {
    List<EncryptedRow> page = column.page(after, limit);
    page.forEach(row -> rows.add(Long.valueOf(row.key())));
    return page;
  }

  @Override
  public int replace(List<Reencrypted> replacements) {
    return column.replace(replacements);
  }

  @Override
  public long count() {
    return column.count();
  }
}
