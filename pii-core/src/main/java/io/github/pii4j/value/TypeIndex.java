package io.github.pii4j.value;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types of all values, by their classes.
 *
 * <p>The classes are named here but must not be initialised: each takes its own type from here when
 * it is.
 */
final class TypeIndex {

  private final Map<Class<?>, PiiType<?>> types = new LinkedHashMap<>();
  private final Strictness strictness;

  TypeIndex(Strictness strictness, InstantSource clock, Tables tables) {
    this.strictness = strictness;
    addPeople(new Today(clock), tables);
    addDocuments(tables);
    addOrganisations(tables);
    addAccountsAndContacts(tables);
    addDevices(tables);
    addNetworksAndPlaces();
  }

  private void addPeople(Today today, Tables tables) {
    DivisionTable divisions = tables.divisions();
    add(CitizenId.class, new CitizenIdType(strictness, today, divisions));
    add(CitizenId15.class, new CitizenId15Type(strictness, divisions));
    add(ResidencePermit.class, new ResidencePermitType(strictness, today));
    add(
        ForeignPermanentResidentId.class,
        new ForeignPermanentResidentIdType(strictness, today, divisions, tables.countries()));
    add(HongKongId.class, new HongKongIdType(strictness));
    add(TaiwanId.class, new TaiwanIdType(strictness));
    add(PersonName.class, new PersonNameType(strictness));
    add(
        Occupation.class,
        new PlainTextType<>(
            "occupation", "identity.occupation", strictness, 1, 64, Occupation::new));
  }

  private void addDocuments(Tables tables) {
    DocumentTable documents = tables.documents();
    add(
        PassportNumber.class,
        new DocumentNumberType<>("passport", strictness, documents, PassportNumber::new));
    add(PassportMrz.class, new PassportMrzType(strictness, tables.countries()));
    add(
        HomeReturnPermit.class,
        new DocumentNumberType<>(
            "home-return-permit", strictness, documents, HomeReturnPermit::new));
    add(
        TaiwanCompatriotPermit.class,
        new DocumentNumberType<>(
            "taiwan-compatriot-permit", strictness, documents, TaiwanCompatriotPermit::new));
    add(
        ExitEntryPermit.class,
        new DocumentNumberType<>("exit-entry-permit", strictness, documents, ExitEntryPermit::new));
    add(LicencePlate.class, new LicencePlateType(strictness));
  }

  private void addOrganisations(Tables tables) {
    DivisionTable divisions = tables.divisions();
    add(
        UnifiedSocialCreditCode.class,
        new UnifiedSocialCreditCodeType(strictness, divisions, tables.authorities()));
    add(OrganisationCode.class, new OrganisationCodeType(strictness));
    add(
        BusinessRegistrationNumber.class,
        new BusinessRegistrationNumberType(strictness, divisions));
    add(OrganisationName.class, new OrganisationNameType(strictness));
  }

  private void addAccountsAndContacts(Tables tables) {
    MobileNumberType mobiles = new MobileNumberType(strictness, tables.mobiles());
    EmailType emails = new EmailType(strictness);
    add(BankCardNumber.class, new BankCardNumberType(strictness, tables.networks()));
    add(BankAccount.class, new BankAccountType(strictness));
    add(PaymentAccount.class, new PaymentAccountType(strictness, mobiles, emails));
    add(Password.class, new PasswordType(strictness));
    add(OneTimeCode.class, new OneTimeCodeType(strictness));
    add(MobileNumber.class, mobiles);
    add(LandlineNumber.class, new LandlineNumberType(strictness));
    add(Email.class, emails);
    add(
        PostalAddress.class,
        new PlainTextType<>(
            "postal-address", "contact.address", strictness, 2, 256, PostalAddress::new));
  }

  private void addDevices(Tables tables) {
    add(Imei.class, new ImeiType(strictness));
    add(Imeisv.class, new ImeisvType(strictness));
    add(Meid.class, new MeidType(strictness));
    add(Imsi.class, new ImsiType(strictness, tables.mobileCountries()));
    add(Iccid.class, new IccidType(strictness));
    add(
        MacAddress.class,
        new MacAddressType<>("mac-address", "device.mac", strictness, MacAddress::new));
    add(AndroidId.class, new AndroidIdType(strictness));
    add(Oaid.class, new OaidType(strictness));
    add(Idfa.class, new UuidType<>("idfa", strictness, Idfa::new));
    add(Gaid.class, new UuidType<>("gaid", strictness, Gaid::new));
    add(Idfv.class, new UuidType<>("idfv", strictness, Idfv::new));
    add(HardwareSerial.class, new HardwareSerialType(strictness));
  }

  private void addNetworksAndPlaces() {
    add(IpAddress.class, new IpAddressType(strictness));
    add(Ssid.class, new SsidType(strictness));
    add(Bssid.class, new MacAddressType<>("bssid", "network.bssid", strictness, Bssid::new));
    add(Coordinates.class, new CoordinatesType(strictness));
  }

  private <T extends PersonalValue> void add(Class<T> value, PiiType<T> type) {
    types.put(value, type);
  }

  /** In the order in which they were added. */
  List<PiiType<?>> all() {
    return List.copyOf(types.values());
  }

  Optional<PiiType<?>> find(Class<?> value) {
    return Optional.ofNullable(types.get(value));
  }

  @SuppressWarnings("unchecked") // add() keeps class and type together.
  <T extends PersonalValue> PiiType<T> of(Class<T> value) {
    PiiType<?> type = types.get(value);
    if (type == null) {
      throw new IllegalArgumentException(
          value.getName() + " is not a value that is read from text by this library");
    }
    return (PiiType<T>) type;
  }
}
