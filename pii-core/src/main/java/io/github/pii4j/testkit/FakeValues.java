package io.github.pii4j.testkit;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.value.BankCardNumber;
import io.github.pii4j.value.Bssid;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.CitizenId15;
import io.github.pii4j.value.Email;
import io.github.pii4j.value.ForeignPermanentResidentId;
import io.github.pii4j.value.Iccid;
import io.github.pii4j.value.Imei;
import io.github.pii4j.value.Imeisv;
import io.github.pii4j.value.Imsi;
import io.github.pii4j.value.IpAddress;
import io.github.pii4j.value.MacAddress;
import io.github.pii4j.value.MobileNumber;
import io.github.pii4j.value.OrganisationCode;
import io.github.pii4j.value.PersonName;
import io.github.pii4j.value.PersonalValue;
import io.github.pii4j.value.ResidencePermit;
import io.github.pii4j.value.UnifiedSocialCreditCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Values that are right in every digit and can never be a living person's or a real device's.
 *
 * <p>Births lie in the nineteenth century; organisations in the private zone of GB 11714; cards
 * under the country code 999, which ISO 3166 leaves to users; mobile numbers in the range for
 * emergency communications; IMEIs among those for tests; addresses in the ranges for documentation
 * (RFC 2606, 5737, 3849, 7042). Types without such a range have no fakes here.
 *
 * <p>The same generator state gives the same values. As thread-safe as the generator.
 */
public final class FakeValues {

  private static final String[] DIVISIONS = {"110101", "440524", "441900", "460400", "520115"};
  private static final String NAMES = "甲乙丙丁戊己庚辛壬癸";

  private final RandomGenerator random;
  private final Map<Class<? extends PersonalValue>, Supplier<? extends PersonalValue>> makers =
      new LinkedHashMap<>();

  private FakeValues(RandomGenerator random) {
    this.random = requireNonNull(random, "random");
    put(CitizenId.class, this::citizenId);
    put(CitizenId15.class, this::citizenId15);
    put(ResidencePermit.class, this::residencePermit);
    put(ForeignPermanentResidentId.class, this::foreignPermanentResidentId);
    put(UnifiedSocialCreditCode.class, this::unifiedSocialCreditCode);
    put(OrganisationCode.class, this::organisationCode);
    put(BankCardNumber.class, this::bankCardNumber);
    put(MobileNumber.class, this::mobileNumber);
    put(Email.class, this::email);
    put(PersonName.class, this::personName);
    put(Imei.class, this::imei);
    put(Imeisv.class, this::imeisv);
    put(Imsi.class, this::imsi);
    put(Iccid.class, this::iccid);
    put(MacAddress.class, this::macAddress);
    put(Bssid.class, this::bssid);
    put(IpAddress.class, this::ipAddress);
  }

  /** Drawn from {@code random}. */
  public static FakeValues from(RandomGenerator random) {
    return new FakeValues(random);
  }

  private <T extends PersonalValue> void put(Class<T> value, Supplier<T> maker) {
    makers.put(value, maker);
  }

  /** The classes of which there are fakes. */
  public Set<Class<? extends PersonalValue>> classes() {
    return Set.copyOf(makers.keySet());
  }

  /**
   * A fake of a class.
   *
   * @throws IllegalArgumentException if there is none of it
   */
  public <T extends PersonalValue> T of(Class<T> value) {
    Supplier<? extends PersonalValue> maker = makers.get(value);
    if (maker == null) {
      throw new IllegalArgumentException(
          "there is no reserved range, and so no fake, of " + value.getSimpleName());
    }
    return value.cast(maker.get());
  }

  /** Of somebody born from 1800 to 1899. */
  public CitizenId citizenId() {
    return CitizenId.parse(Checks.mod11And2(division() + birth() + digits(3)));
  }

  /** Of somebody born from 1800 to 1899, as the sequence from 996 on says. */
  public CitizenId15 citizenId15() {
    return CitizenId15.parse(division() + birth().substring(2) + between(996, 999));
  }

  /** Of somebody born long before there were such permits. */
  public ResidencePermit residencePermit() {
    return ResidencePermit.parse(Checks.mod11And2(between(81, 83) + "0000" + birth() + digits(3)));
  }

  /** Of somebody born long before there were such cards. */
  public ForeignPermanentResidentId foreignPermanentResidentId() {
    return ForeignPermanentResidentId.parse(Checks.mod11And2("911124" + birth() + digits(3)));
  }

  /** Of an organisation whose code is in the private zone. */
  public UnifiedSocialCreditCode unifiedSocialCreditCode() {
    return UnifiedSocialCreditCode.parse(
        Checks.mod31("91" + division() + organisationCode().reveal()));
  }

  /** From PDY00001 to PDY99999, which nobody else is given. */
  public OrganisationCode organisationCode() {
    return OrganisationCode.parse(Checks.mod11("PDY" + between(10_000, 99_999)));
  }

  /** Under the country code 999, of nineteen digits. */
  public BankCardNumber bankCardNumber() {
    return BankCardNumber.parse(Checks.luhn("9999" + digits(14)));
  }

  /** In the range for emergency communications. */
  public MobileNumber mobileNumber() {
    return MobileNumber.parse("17406" + digits(6));
  }

  /** At example.com. */
  public Email email() {
    return Email.parse("user" + digits(6) + "@example.com");
  }

  /** Called Test, with two of the ten celestial stems. */
  public PersonName personName() {
    return PersonName.parse("测试" + stem() + stem());
  }

  /** Among those for tests. */
  public Imei imei() {
    return Imei.parse(Checks.luhn("00" + between(100_000, 999_999) + digits(6)));
  }

  /** Among those for tests. */
  public Imeisv imeisv() {
    return Imeisv.parse("00" + between(100_000, 999_999) + digits(8));
  }

  /** Under the country code for private networks. */
  public Imsi imsi() {
    return Imsi.parse("999" + digits(12));
  }

  /** Under a country code that is nobody's. */
  public Iccid iccid() {
    return Iccid.parse(Checks.luhn("89999" + digits(14)));
  }

  /** In the range for documentation. */
  public MacAddress macAddress() {
    return MacAddress.parse("00005E0053" + octet());
  }

  /** In the range for documentation. */
  public Bssid bssid() {
    return Bssid.parse("00005E0053" + octet());
  }

  /** Of version 4 or 6, in a range for documentation. */
  public IpAddress ipAddress() {
    return IpAddress.parse(
        random.nextBoolean() ? "192.0.2." + between(0, 255) : "2001:db8::" + octet());
  }

  private String division() {
    return DIVISIONS[random.nextInt(DIVISIONS.length)];
  }

  private String birth() {
    return "18" + digits(2) + between(101, 112).substring(1) + between(101, 128).substring(1);
  }

  private char stem() {
    return NAMES.charAt(random.nextInt(NAMES.length()));
  }

  private String octet() {
    return "0123456789ABCDEF".charAt(random.nextInt(16)) + digits(1);
  }

  private String between(int least, int most) {
    return Integer.toString(random.nextInt(least, most + 1));
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }
}
