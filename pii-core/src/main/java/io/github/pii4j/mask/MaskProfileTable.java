package io.github.pii4j.mask;

import io.github.pii4j.internal.DatedTable;
import io.github.pii4j.internal.DatedTable.Row;
import java.util.Map;
import java.util.TreeMap;

/** The profiles of one table: profile, category, mask, source. */
final class MaskProfileTable {

  private static final int COLUMNS = 4;

  /** What stands for a category in the one row of a profile that shows nothing. */
  private static final String NOTHING = "-";

  private final DatedTable table;
  private final Map<String, Map<String, Mask>> profiles = new TreeMap<>();

  private MaskProfileTable(DatedTable table) {
    this.table = table;
    for (Row row : table.rows()) {
      Map<String, Mask> masks = profiles.computeIfAbsent(row.text(0), name -> new TreeMap<>());
      if (!row.text(1).equals(NOTHING)) {
        masks.put(row.text(1), Mask.parse(row.text(2)));
      }
    }
  }

  static MaskProfileTable bundled() {
    return new MaskProfileTable(
        DatedTable.bundled(MaskProfileTable.class, "mask-profiles.tsv", COLUMNS));
  }

  MaskProfile profile(String name) {
    Map<String, Mask> masks = profiles.get(name);
    if (masks == null) {
      throw new IllegalArgumentException(
          "no mask profile \"" + name + "\"; there are " + String.join(", ", profiles.keySet()));
    }
    return MaskProfile.of(name, table.asOf(), masks);
  }
}
