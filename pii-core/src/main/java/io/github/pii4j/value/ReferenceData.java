package io.github.pii4j.value;

import io.github.pii4j.internal.DatedTable;

/**
 * The dated tables of facts that reading values needs; {@link PiiFormats#withData} replaces one.
 *
 * <p>Every table is lines of cells between tabs, after comments of which one says {@code # asOf:
 * 2026-01-31}, and a line that names the columns: the form of this jar's own.
 */
public enum ReferenceData {
  /** Administrative divisions of China (GB/T 2260); see {@link DivisionTable}. */
  DIVISIONS("gbt2260.tsv", 5),
  /** Authorities and categories of unified social credit codes (GB 32100-2015). */
  USCC_AUTHORITIES("uscc-authorities.tsv", 3),
  /** Leading digits and lengths of bank cards (ISO/IEC 7812-1). */
  CARD_NETWORKS("card-networks.tsv", 7),
  /** Ranges of mobile numbers of mainland China. */
  MOBILE_RANGES("mobile-ranges.tsv", 4),
  /** Mobile country codes (Recommendation ITU-T E.212). */
  MOBILE_COUNTRY_CODES("mobile-country-codes.tsv", 2),
  /** Forms of the numbers of passports and permits. */
  DOCUMENT_NUMBERS("document-numbers.tsv", 4),
  /** Countries (ISO 3166-1, ICAO 9303-3). */
  COUNTRIES("countries.tsv", 2);

  private final String resource;
  private final int columns;

  ReferenceData(String resource, int columns) {
    this.resource = resource;
    this.columns = columns;
  }

  /** The edition in this jar. */
  DatedTable bundled() {
    return DatedTable.bundled(ReferenceData.class, resource, columns);
  }

  int columns() {
    return columns;
  }

  String resource() {
    return resource;
  }
}
