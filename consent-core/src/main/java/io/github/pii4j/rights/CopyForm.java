package io.github.pii4j.rights;

/** In which form a person gets their data. */
public enum CopyForm {
  /** As {@link DataCopy#toJson} has it, for programs and for another controller. */
  JSON {
    @Override
    CopyText open(Appendable out) {
      return new JsonCopyText(out);
    }
  },
  /** As {@link DataCopy#toCsv} has it, for a spreadsheet. */
  CSV {
    @Override
    CopyText open(Appendable out) {
      return new CsvCopyText(out);
    }
  };

  abstract CopyText open(Appendable out);
}
