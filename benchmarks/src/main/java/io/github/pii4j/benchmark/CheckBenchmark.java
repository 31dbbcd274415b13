package io.github.pii4j.benchmark;

import cn.hutool.core.util.CreditCodeUtil;
import cn.hutool.core.util.IdcardUtil;
import cn.hutool.core.util.PhoneUtil;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.github.pii4j.testkit.FakeValues;
import io.github.pii4j.value.BankCardNumber;
import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.Email;
import io.github.pii4j.value.Imei;
import io.github.pii4j.value.MobileNumber;
import io.github.pii4j.value.UnifiedSocialCreditCode;
import java.util.concurrent.TimeUnit;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Is this text well formed? One thread, right texts, a new one for each call. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CheckBenchmark {

  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final EmailValidator EMAILS = EmailValidator.getInstance();

  private final Texts citizenIds = new Texts(FakeValues::citizenId);
  private final Texts citizenIdSamples =
      new Texts("11010519491231002X", "440308199901101512", "51323120001212169X");
  private final Texts creditCodes = new Texts(FakeValues::unifiedSocialCreditCode);
  private final Texts cards = new Texts(FakeValues::bankCardNumber);
  private final Texts imeis = new Texts(FakeValues::imei);
  private final Texts mobiles = new Texts(FakeValues::mobileNumber);
  private final Texts mobileSamples = new Texts("13800138000");
  private final Texts emails = new Texts(FakeValues::email);

  /** What no check can do without: fetching a text and adding up its digits. */
  @Benchmark
  public boolean bareProbe() {
    String text = citizenIds.next();
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum = sum * 2 + (text.charAt(i) - '0');
    }
    return text.charAt(17) == "10X98765432".charAt(sum * 2 % 11);
  }

  @Benchmark
  public int citizenId() {
    return CitizenId.check(citizenIds.next());
  }

  @Benchmark
  public CitizenId citizenIdParse() {
    return CitizenId.parse(citizenIds.next());
  }

  @Benchmark
  public CitizenId citizenIdSampleParse() {
    return CitizenId.parse(citizenIdSamples.next());
  }

  @Benchmark
  public int citizenIdSample() {
    return CitizenId.check(citizenIdSamples.next());
  }

  @Benchmark
  public boolean citizenIdSampleHutool() {
    return IdcardUtil.isValidCard18(citizenIdSamples.next());
  }

  @Benchmark
  public boolean citizenIdPlain() {
    return PlainRules.isCitizenId(citizenIds.next());
  }

  @Benchmark
  public int uscc() {
    return UnifiedSocialCreditCode.check(creditCodes.next());
  }

  @Benchmark
  public boolean usccHutool() {
    return CreditCodeUtil.isCreditCode(creditCodes.next());
  }

  @Benchmark
  public boolean usccPlain() {
    return PlainRules.isCreditCode(creditCodes.next());
  }

  @Benchmark
  public int bankCard() {
    return BankCardNumber.check(cards.next());
  }

  @Benchmark
  public boolean bankCardCommons() {
    return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(cards.next());
  }

  @Benchmark
  public int imei() {
    return Imei.check(imeis.next());
  }

  @Benchmark
  public boolean imeiCommons() {
    return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(imeis.next());
  }

  @Benchmark
  public int mobile() {
    return MobileNumber.check(mobiles.next());
  }

  @Benchmark
  public int mobileSample() {
    return MobileNumber.check(mobileSamples.next());
  }

  @Benchmark
  public boolean mobileSampleHutool() {
    return PhoneUtil.isMobile(mobileSamples.next());
  }

  @Benchmark
  public boolean mobileSampleLibphonenumber() throws NumberParseException {
    return PHONES.isValidNumber(PHONES.parse(mobileSamples.next(), "CN"));
  }

  @Benchmark
  public int email() {
    return Email.check(emails.next());
  }

  @Benchmark
  public boolean emailCommons() {
    return EMAILS.isValid(emails.next());
  }
}
