package io.github.pii4j.value;

import io.github.pii4j.internal.DatedTable;
import java.io.Reader;
import java.time.LocalDate;

/** One edition of each table of {@link ReferenceData}. */
record Tables(
    DivisionTable divisions,
    AuthorityTable authorities,
    CardNetworkTable networks,
    MobileRangeTable mobiles,
    MobileCountryTable mobileCountries,
    DocumentTable documents,
    CountryTable countries) {

  /** The editions in this jar. */
  static Tables bundled() {
    return new Tables(
        DivisionTable.bundled(),
        new AuthorityTable(ReferenceData.USCC_AUTHORITIES.bundled()),
        CardNetworkTable.bundled(),
        MobileRangeTable.bundled(),
        new MobileCountryTable(ReferenceData.MOBILE_COUNTRY_CODES.bundled()),
        new DocumentTable(ReferenceData.DOCUMENT_NUMBERS.bundled()),
        new CountryTable(ReferenceData.COUNTRIES.bundled()));
  }

  Tables with(ReferenceData data, Reader reader) {
    DatedTable read = DatedTable.read(data.resource(), reader, data.columns());
    return switch (data) {
      case DIVISIONS -> with(new DivisionTable(read));
      case USCC_AUTHORITIES -> with(new AuthorityTable(read));
      case CARD_NETWORKS -> with(new CardNetworkTable(read));
      case MOBILE_RANGES -> with(new MobileRangeTable(read));
      case MOBILE_COUNTRY_CODES -> with(new MobileCountryTable(read));
      case DOCUMENT_NUMBERS -> with(new DocumentTable(read));
      case COUNTRIES -> with(new CountryTable(read));
    };
  }

  LocalDate asOf(ReferenceData data) {
    return switch (data) {
      case DIVISIONS -> divisions.asOf();
      case USCC_AUTHORITIES -> authorities.asOf();
      case CARD_NETWORKS -> networks.asOf();
      case MOBILE_RANGES -> mobiles.asOf();
      case MOBILE_COUNTRY_CODES -> mobileCountries.asOf();
      case DOCUMENT_NUMBERS -> documents.asOf();
      case COUNTRIES -> countries.asOf();
    };
  }

  private Tables with(DivisionTable other) {
    return new Tables(other, authorities, networks, mobiles, mobileCountries, documents, countries);
  }

  private Tables with(AuthorityTable other) {
    return new Tables(divisions, other, networks, mobiles, mobileCountries, documents, countries);
  }

  private Tables with(CardNetworkTable other) {
    return new Tables(
        divisions, authorities, other, mobiles, mobileCountries, documents, countries);
  }

  private Tables with(MobileRangeTable other) {
    return new Tables(
        divisions, authorities, networks, other, mobileCountries, documents, countries);
  }

  private Tables with(MobileCountryTable other) {
    return new Tables(divisions, authorities, networks, mobiles, other, documents, countries);
  }

  private Tables with(DocumentTable other) {
    return new Tables(divisions, authorities, networks, mobiles, mobileCountries, other, countries);
  }

  private Tables with(CountryTable other) {
    return new Tables(divisions, authorities, networks, mobiles, mobileCountries, documents, other);
  }
}
