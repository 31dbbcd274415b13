package io.github.pii4j.archunit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that programmers give to fields with personal values. */
final class PersonalNames {

  /** Compared without case and underscores; the ends of longer names count too. */
  private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

  static {
    NAMES.put(
        "CitizenId",
        List.of(
            "idcard",
            "idcardno",
            "idcardnumber",
            "idno",
            "identityno",
            "identitynumber",
            "certno",
            "certificateno",
            "citizenid",
            "sfz",
            "sfzh",
            "shenfenzheng"));
    NAMES.put(
        "UnifiedSocialCreditCode",
        List.of("uscc", "creditcode", "socialcreditcode", "unifiedsocialcreditcode"));
    NAMES.put("PassportNumber", List.of("passport", "passportno", "passportnumber"));
    NAMES.put(
        "BankCardNumber",
        List.of("bankcard", "bankcardno", "bankcardnumber", "cardno", "cardnumber", "pan"));
    NAMES.put("BankAccount", List.of("bankaccount", "bankaccountno", "accountnumber"));
    NAMES.put(
        "MobileNumber",
        List.of(
            "mobile",
            "mobileno",
            "mobilenumber",
            "mobilephone",
            "phone",
            "phoneno",
            "phonenumber",
            "cellphone",
            "telephone",
            "shoujihao"));
    NAMES.put("Email", List.of("email", "emailaddress", "mailaddress"));
    NAMES.put("PersonName", List.of("realname", "fullname", "idname"));
    NAMES.put("PostalAddress", List.of("homeaddress", "residenceaddress", "postaladdress"));
    NAMES.put("Password", List.of("password", "passwd", "pwd", "paypassword"));
    NAMES.put("OneTimeCode", List.of("smscode", "otp", "onetimecode", "verificationcode"));
    NAMES.put("Imei", List.of("imei"));
    NAMES.put("Imsi", List.of("imsi"));
    NAMES.put("Iccid", List.of("iccid"));
    NAMES.put("MacAddress", List.of("macaddress", "macaddr"));
    NAMES.put("AndroidId", List.of("androidid"));
    NAMES.put("Oaid", List.of("oaid"));
    NAMES.put("Idfa", List.of("idfa"));
    NAMES.put("LicencePlate", List.of("licenceplate", "licenseplate", "plateno", "platenumber"));
    NAMES.put("IpAddress", List.of("ipaddress", "clientip", "ipaddr"));
  }

  private PersonalNames() {}

  /** The typed value that a field of this name should be, if it is named like one. */
  static Optional<String> typeFor(String field) {
    String name = field.replace("_", "").toLowerCase(Locale.ROOT);
    return NAMES.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(known -> means(name, known, field)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** {@code userIdCard} ends with {@code idCard}, {@code company} does not end with {@code pan}. */
  private static boolean means(String name, String known, String field) {
    if (!name.endsWith(known)) {
      return false;
    }
    int start = field.length() - known.length();
    return name.equals(known)
        || (start > 0 && start < field.length() && Character.isUpperCase(field.charAt(start)))
        || (field.indexOf('_') >= 0 && name.length() > known.length());
  }
}
