package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pii4j.value.InvalidPiiException;
import io.github.pii4j.value.OneTimeCode;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneTimeCodesTests {

  private static final OneTimeCodePolicy POLICY = OneTimeCodePolicy.STANDARD_2026;
  private static final OneTimeCodePurpose LOG_IN = CodeDesk.LOG_IN;
  private static final OneTimeCodePurpose CHANGE_MOBILE = OneTimeCodePurpose.of("change-mobile");
  private static final SubjectId PERSON = SubjectId.of("worker-17");
  private static final SubjectId ANOTHER = SubjectId.of("worker-18");

  private final HandClock clock = new HandClock();
  private final OneTimeCodeStore store = MemoryOneTimeCodeStore.ofCapacity(100);
  private final OneTimeCodes codes = CodeDesk.codes(store, clock, POLICY);

  @Test
  void a_code_is_accepted_once() {
    try (OneTimeCode sent = codes.issue(LOG_IN, PERSON);
        OneTimeCode entered = OneTimeCode.parse(CodeDesk.text(sent))) {
      assertThat(codes.redeem(LOG_IN, PERSON, entered).isAccepted()).isTrue();
      assertThat(outcome(entered)).isEqualTo(RedemptionOutcome.ALREADY_USED);
    }
  }

  @Test
  void a_code_that_was_closed_after_sending_is_still_accepted() {
    OneTimeCode sent = codes.issue(LOG_IN, PERSON);
    String text = CodeDesk.text(sent);

    sent.close();

    try (OneTimeCode entered = OneTimeCode.parse(text)) {
      assertThat(codes.redeem(LOG_IN, PERSON, entered).isAccepted()).isTrue();
    }
  }

  @Test
  void a_code_is_good_for_its_person_purpose_and_tenant_only() {
    OneTimeCodes elsewhere =
        OneTimeCodes.builder(CodeDesk.engines(), Tenant.of("umbrella"), store)
            .clock(clock)
            .random(Fixture.RANDOM)
            .build();
    try (OneTimeCode sent = codes.issue(LOG_IN, PERSON)) {
      assertThat(codes.redeem(LOG_IN, ANOTHER, sent).outcome()).isEqualTo(RedemptionOutcome.NONE);
      assertThat(codes.redeem(CHANGE_MOBILE, PERSON, sent).outcome())
          .isEqualTo(RedemptionOutcome.NONE);
      assertThat(elsewhere.redeem(LOG_IN, PERSON, sent).outcome())
          .isEqualTo(RedemptionOutcome.NONE);
      assertThat(codes.redeem(LOG_IN, PERSON, sent).isAccepted()).isTrue();
    }
  }

  @Test
  void the_hash_of_another_slot_or_issue_put_into_a_row_opens_nothing() {
    try (OneTimeCode sent = codes.issue(LOG_IN, PERSON);
        OneTimeCode other = codes.issue(LOG_IN, ANOTHER)) {
      StoredCode mine = find(LOG_IN, PERSON);
      StoredCode theirs = find(LOG_IN, ANOTHER);

      store.replace(mine, moved(theirs, mine.slot()));

      assertThat(outcome(other)).isEqualTo(RedemptionOutcome.WRONG);
      assertThat(outcome(sent)).isEqualTo(RedemptionOutcome.WRONG);
    }
  }

  @Test
  void wrong_codes_count_down_to_none_and_then_the_right_one_is_refused() {
    try (OneTimeCode sent = codes.issue(LOG_IN, PERSON);
        OneTimeCode wrong = CodeDesk.wrong(sent)) {
      for (int left = 4; left >= 0; left--) {
        assertThat(codes.redeem(LOG_IN, PERSON, wrong)).isEqualTo(Redemption.wrong(left));
      }

      assertThat(outcome(wrong)).isEqualTo(RedemptionOutcome.TOO_MANY_ATTEMPTS);
      assertThat(outcome(sent)).isEqualTo(RedemptionOutcome.TOO_MANY_ATTEMPTS);
    }
  }

  @Test
  void the_right_code_is_accepted_at_the_last_attempt() {
    try (OneTimeCode sent = codes.issue(LOG_IN, PERSON);
        OneTimeCode wrong = CodeDesk.wrong(sent)) {
      for (int i = 0; i < 4; i++) {
        codes.redeem(LOG_IN, PERSON, wrong);
      }

      assertThat(outcome(sent)).isEqualTo(RedemptionOutcome.ACCEPTED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234", "12345", "1234567", "12345678"})
  void a_code_of_another_length_is_wrong_and_counts(String text) {
    try (OneTimeCode sent = codes.issue(LOG_IN, PERSON);
        OneTimeCode entered = OneTimeCode.parse(text)) {
      assertThat(codes.redeem(LOG_IN, PERSON, entered)).isEqualTo(Redemption.wrong(4));
      assertThat(outcome(sent)).isEqualTo(RedemptionOutcome.ACCEPTED);
    }
  }

  /** The type of codes refuses them, so that no such text ever gets as far as here. */
  @ParameterizedTest
  @ValueSource(strings = {"123 456", " 123456", "12345٦", "123-456", "12345a", ""})
  void a_text_that_is_not_digits_as_sent_is_no_code(String text) {
    assertThatThrownBy(() -> OneTimeCode.parse(text)).isInstanceOf(InvalidPiiException.class);
  }

  @Test
  void full_width_digits_are_normalised_by_the_type_and_accepted() {
    try (OneTimeCode sent = codes.issue(LOG_IN, PERSON);
        OneTimeCode entered = OneTimeCode.parse(fullWidth(CodeDesk.text(sent)))) {
      assertThat(outcome(entered)).isEqualTo(RedemptionOutcome.ACCEPTED);
    }
  }

  @Test
  void a_code_expires_to_the_millisecond() {
    try (OneTimeCode first = codes.issue(LOG_IN, PERSON);
        OneTimeCode second = codes.issue(LOG_IN, ANOTHER)) {
      clock.advance(POLICY.expiry().minusMillis(1));
      assertThat(outcome(first)).isEqualTo(RedemptionOutcome.ACCEPTED);

      clock.advance(Duration.ofMillis(1));
      assertThat(codes.redeem(LOG_IN, ANOTHER, second).outcome())
          .isEqualTo(RedemptionOutcome.EXPIRED);
    }
  }

  @Test
  void a_new_code_takes_the_place_of_the_one_before() {
    try (OneTimeCode before = codes.issue(LOG_IN, PERSON)) {
      clock.advance(POLICY.resendInterval());
      try (OneTimeCode now = issueOtherThan(before)) {
        assertThat(outcome(before)).isEqualTo(RedemptionOutcome.WRONG);
        assertThat(outcome(now)).isEqualTo(RedemptionOutcome.ACCEPTED);
      }
    }
  }

  @Test
  void another_code_is_made_only_after_the_resend_interval_to_the_millisecond() {
    try (OneTimeCode sent = codes.issue(LOG_IN, PERSON)) {
      clock.advance(POLICY.resendInterval().minusMillis(1));

      OneTimeCodeRefusedException refusal = refusal();

      assertThat(refusal.code()).isEqualTo(CryptoError.CODE_TOO_SOON);
      assertThat(refusal.retryAt()).isEqualTo(HandClock.START.plus(POLICY.resendInterval()));
      assertThat(refusal)
          .hasMessage(
              "no other code for log-in before 2026-11-02T03:05:05.678Z: too soon, or too many");
      assertThat(outcome(sent)).as("the code that was sent").isEqualTo(RedemptionOutcome.ACCEPTED);
      clock.advance(Duration.ofMillis(1));
      codes.issue(LOG_IN, PERSON).close();
    }
  }

  @Test
  void other_persons_and_purposes_do_not_wait() {
    codes.issue(LOG_IN, PERSON).close();

    codes.issue(LOG_IN, ANOTHER).close();
    codes.issue(CHANGE_MOBILE, PERSON).close();
  }

  @Test
  void no_more_codes_are_made_in_a_window_than_the_policy_allows() {
    for (int i = 0; i < POLICY.issues(); i++) {
      codes.issue(LOG_IN, PERSON).close();
      clock.advance(Duration.ofHours(2));
    }
    assertThat(clock.instant()).isBefore(HandClock.START.plus(POLICY.issueWindow()));

    assertThat(refusal().retryAt()).isEqualTo(HandClock.START.plus(POLICY.issueWindow()));

    clock.advance(Duration.ofHours(4));
    for (int i = 0; i < POLICY.issues(); i++) {
      codes.issue(LOG_IN, PERSON).close();
      clock.advance(POLICY.resendInterval());
    }
    refusal();
  }

  @Test
  void an_accepted_code_does_not_clear_the_count() {
    for (int i = 0; i < POLICY.issues(); i++) {
      try (OneTimeCode sent = codes.issue(LOG_IN, PERSON)) {
        assertThat(outcome(sent)).isEqualTo(RedemptionOutcome.ACCEPTED);
      }
      clock.advance(POLICY.resendInterval());
    }

    refusal();
  }

  @Test
  void nothing_that_is_still_counted_is_forgotten() {
    codes.issue(LOG_IN, PERSON).close();
    clock.advance(POLICY.issueWindow().minusMillis(1));
    assertThat(codes.purgeExpired(10)).isZero();

    clock.advance(Duration.ofMillis(1));

    assertThat(codes.purgeExpired(10)).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> codes.purgeExpired(0))
        .withMessage("limit is 0, not at least 1");
  }

  @Test
  void a_purpose_has_a_policy_of_its_own() {
    OneTimeCodePolicy strict =
        OneTimeCodePolicy.builder().digits(8).attempts(1).expiry(Duration.ofSeconds(30)).build();
    OneTimeCodes both =
        CodeDesk.builder(store, clock).policy(POLICY).policy(CHANGE_MOBILE, strict).build();

    try (OneTimeCode general = both.issue(LOG_IN, PERSON);
        OneTimeCode own = both.issue(CHANGE_MOBILE, PERSON);
        OneTimeCode wrong = CodeDesk.wrong(own)) {
      assertThat(CodeDesk.text(general)).hasSize(6);
      assertThat(CodeDesk.text(own)).hasSize(8);
      assertThat(both.redeem(CHANGE_MOBILE, PERSON, wrong)).isEqualTo(Redemption.wrong(0));
    }
  }

  @Test
  void the_store_has_neither_code_nor_person_and_one_person_has_many_pseudonyms() {
    SubjectId mobile = SubjectId.of("13800138000");
    try (OneTimeCode sent = codes.issue(LOG_IN, mobile);
        OneTimeCode other = codes.issue(CHANGE_MOBILE, mobile)) {
      StoredCode row = find(LOG_IN, mobile);
      StoredCode otherRow = find(CHANGE_MOBILE, mobile);

      assertThat(row.slot().pseudonym())
          .isNotEqualTo(otherRow.slot().pseudonym())
          .doesNotContain("138001");
      assertThat(row.toString()).doesNotContain("138001").doesNotContain(CodeDesk.text(sent));
      assertThat(CodeDesk.text(other)).hasSize(6);
    }
  }

  @Test
  void codes_differ() {
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      try (OneTimeCode sent = codes.issue(LOG_IN, SubjectId.of("worker-" + i))) {
        texts.add(CodeDesk.text(sent));
      }
    }

    assertThat(texts).hasSizeGreaterThan(45);
  }

  @Test
  void a_destroyed_code_is_refused_and_does_not_count() {
    try (OneTimeCode sent = codes.issue(LOG_IN, PERSON)) {
      OneTimeCode destroyed = CodeDesk.wrong(sent);
      destroyed.close();

      assertThatIllegalStateException().isThrownBy(() -> codes.redeem(LOG_IN, PERSON, destroyed));

      assertThat(find(LOG_IN, PERSON).attemptsLeft()).isEqualTo(5);
    }
  }

  @Test
  void a_store_that_takes_no_change_is_not_asked_for_ever() {
    OneTimeCodes stuck = CodeDesk.codes(new StuckStore(), clock, POLICY);
    try (OneTimeCode entered = OneTimeCode.parse("123456")) {
      OneTimeCodeStoreException refusal =
          catchThrowableOfType(
              OneTimeCodeStoreException.class, () -> stuck.redeem(LOG_IN, PERSON, entered));

      assertThat(refusal.code()).isEqualTo(CryptoError.CODE_STORE_UNAVAILABLE);
    }
    clock.advance(POLICY.resendInterval());
    assertThatThrownBy(() -> stuck.issue(LOG_IN, PERSON))
        .isInstanceOf(OneTimeCodeStoreException.class);
  }

  @Test
  void nodes_that_share_keys_and_store_accept_each_others_codes() {
    PiiCrypto.Builder host = Fixture.builder().clock(clock);
    try (PiiCrypto here = host.build();
        PiiCrypto there = host.build();
        OneTimeCode sent = here.oneTimeCodes(store).build().issue(LOG_IN, PERSON)) {
      OneTimeCodes others = there.oneTimeCodes(store).build();

      assertThat(others.redeem(LOG_IN, PERSON, sent).isAccepted()).isTrue();
    }
  }

  @Test
  void says_what_is_missing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> OneTimeCodes.builder(CodeDesk.engines(), Fixture.TENANT, store).build())
        .withMessage(
            "OneTimeCodes are not complete; still to call: clock(Clock), random(SecureRandom)");
  }

  private RedemptionOutcome outcome(OneTimeCode entered) {
    return codes.redeem(LOG_IN, PERSON, entered).outcome();
  }

  private OneTimeCodeRefusedException refusal() {
    OneTimeCodeRefusedException refusal =
        catchThrowableOfType(OneTimeCodeRefusedException.class, () -> codes.issue(LOG_IN, PERSON));
    assertThat(refusal).as("refused").isNotNull();
    return refusal;
  }

  /** One code in a million is the same as the one before. */
  private OneTimeCode issueOtherThan(OneTimeCode before) {
    OneTimeCode sent = codes.issue(LOG_IN, PERSON);
    while (sent.matches(before)) {
      clock.advance(POLICY.resendInterval());
      sent = codes.issue(LOG_IN, PERSON);
    }
    return sent;
  }

  private static String fullWidth(String digits) {
    StringBuilder text = new StringBuilder();
    digits.chars().forEach(digit -> text.append((char) (digit - '0' + '０')));
    return text.toString();
  }

  private StoredCode find(OneTimeCodePurpose purpose, SubjectId subject) {
    CodeHashes hashes = new CodeHashes(CodeDesk.engines(), Fixture.TENANT);
    return store.find(hashes.slot(purpose, subject)).orElseThrow();
  }

  private static StoredCode moved(StoredCode code, CodeSlot slot) {
    return new StoredCode(
        slot,
        code.issue(),
        code.hash(),
        code.issuedAt(),
        code.expiresAt(),
        code.attemptsLeft(),
        code.isUsed(),
        code.nextIssueAt(),
        code.windowEndsAt(),
        code.issues());
  }
}
