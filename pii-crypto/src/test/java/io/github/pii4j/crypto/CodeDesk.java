package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.pii4j.value.OneTimeCode;
import io.github.pii4j.value.SubjectId;
import java.time.Clock;

/** A host's one-time codes for one person, over any store. */
final class CodeDesk {

  static final OneTimeCodePurpose LOG_IN = OneTimeCodePurpose.of("log-in");
  static final byte[] KEY = "a key of codes for tests, 32 by.".getBytes(US_ASCII);

  private CodeDesk() {}

  static Engines<KeyedHash> engines() {
    return new EnginePool<>(HmacSha256::new, KEY.clone());
  }

  static OneTimeCodes codes(OneTimeCodeStore store, Clock clock, OneTimeCodePolicy policy) {
    return builder(store, clock).policy(policy).build();
  }

  static OneTimeCodes.Builder builder(OneTimeCodeStore store, Clock clock) {
    return OneTimeCodes.builder(engines(), Fixture.TENANT, store)
        .clock(clock)
        .random(Fixture.RANDOM);
  }

  static OneTimeCode issue(OneTimeCodes codes, SubjectId subject) {
    return codes.issue(LOG_IN, subject);
  }

  static Redemption redeem(OneTimeCodes codes, SubjectId subject, OneTimeCode code) {
    return codes.redeem(LOG_IN, subject, code);
  }

  /** Another code of the same length. */
  static OneTimeCode wrong(OneTimeCode right) {
    return right.lend(
        digits -> {
          digits[0] = digits[0] == '9' ? '0' : (char) (digits[0] + 1);
          return OneTimeCode.parse(new String(digits));
        });
  }

  static String text(OneTimeCode code) {
    return code.lend(String::new);
  }
}
