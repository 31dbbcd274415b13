package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.value.OneTimeCode;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

class OneTimeCodesPropertyTests {

  private static final SubjectId PERSON = SubjectId.of("worker-17");

  @Property(tries = 200)
  void a_code_is_good_before_its_expiry_and_never_after(
      @ForAll @IntRange(min = 30, max = 3_600) int seconds,
      @ForAll @LongRange(min = -1_000, max = 1_000) long offset) {
    HandClock clock = new HandClock();
    OneTimeCodePolicy policy =
        OneTimeCodePolicy.builder().expiry(Duration.ofSeconds(seconds)).build();
    OneTimeCodes codes = CodeDesk.codes(MemoryOneTimeCodeStore.ofCapacity(1), clock, policy);

    try (OneTimeCode sent = CodeDesk.issue(codes, PERSON)) {
      clock.advance(Duration.ofSeconds(seconds).plusMillis(offset));

      assertThat(CodeDesk.redeem(codes, PERSON, sent).isAccepted()).isEqualTo(offset < 0);
    }
  }

  /** Anything that a person or an attacker may do, against a description that is easy to check. */
  @Property(tries = 500)
  void any_sequence_of_steps_is_answered_as_described(
      @ForAll("steps") List<Step> steps, @ForAll @IntRange(min = 1, max = 10) int attempts) {
    OneTimeCodePolicy policy = OneTimeCodePolicy.builder().attempts(attempts).issues(4).build();
    Described described = new Described(policy);

    steps.forEach(described::take);
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Arbitraries.frequency(
            Tuple.of(3, Step.ISSUE),
            Tuple.of(6, Step.ENTER_WRONG),
            Tuple.of(3, Step.ENTER_RIGHT),
            Tuple.of(4, Step.WAIT_A_MINUTE),
            Tuple.of(1, Step.WAIT_A_MILLISECOND),
            Tuple.of(1, Step.WAIT_A_DAY),
            Tuple.of(1, Step.PURGE))
        .list()
        .ofMaxSize(60);
  }

  private enum Step {
    ISSUE,
    ENTER_WRONG,
    ENTER_RIGHT,
    WAIT_A_MINUTE,
    WAIT_A_MILLISECOND,
    WAIT_A_DAY,
    PURGE
  }

  /** The codes of one person, and beside them what is expected of them. */
  private static final class Described {

    private final HandClock clock = new HandClock();
    private final OneTimeCodePolicy policy;
    private final OneTimeCodes codes;

    private @Nullable OneTimeCode sent;
    private long sentAt;
    private long windowFrom;
    private int issues;
    private int left;
    private boolean used;

    Described(OneTimeCodePolicy policy) {
      this.policy = policy;
      this.codes = CodeDesk.codes(MemoryOneTimeCodeStore.ofCapacity(1), clock, policy);
    }

    void take(Step step) {
      switch (step) {
        case ISSUE -> issue();
        case ENTER_WRONG -> enterWrong();
        case ENTER_RIGHT -> enterRight();
        case WAIT_A_MINUTE -> clock.advance(Duration.ofMinutes(1));
        case WAIT_A_MILLISECOND -> clock.advance(Duration.ofMillis(1));
        case WAIT_A_DAY -> clock.advance(Duration.ofDays(1));
        case PURGE -> purge();
      }
    }

    private void issue() {
      boolean expected = mayIssue();
      boolean made = tryIssue();

      assertThat(made).isEqualTo(expected);
      if (made) {
        boolean isNewWindow = issues == 0 || now() >= windowFrom + policy.issueWindow().toMillis();
        windowFrom = isNewWindow ? now() : windowFrom;
        issues = isNewWindow ? 1 : issues + 1;
        sentAt = now();
        left = policy.attempts();
        used = false;
      }
    }

    private boolean mayIssue() {
      boolean soon = now() < sentAt + policy.resendInterval().toMillis();
      boolean inWindow = now() < windowFrom + policy.issueWindow().toMillis();
      return sent == null || (!soon && !(inWindow && issues >= policy.issues()));
    }

    private boolean tryIssue() {
      try {
        sent = CodeDesk.issue(codes, PERSON);
        return true;
      } catch (OneTimeCodeRefusedException refused) {
        return false;
      }
    }

    private void enterWrong() {
      try (OneTimeCode right = sent == null ? OneTimeCode.parse("123456") : copy(sent);
          OneTimeCode wrong = CodeDesk.wrong(right)) {
        Redemption answer = CodeDesk.redeem(codes, PERSON, wrong);

        if (isOpen()) {
          left--;
          assertThat(answer).isEqualTo(Redemption.wrong(left));
        } else {
          assertThat(answer).isEqualTo(Redemption.of(closed()));
        }
      }
    }

    private void enterRight() {
      if (sent == null) {
        return;
      }
      Redemption answer = CodeDesk.redeem(codes, PERSON, sent);

      assertThat(answer).isEqualTo(Redemption.of(isOpen() ? RedemptionOutcome.ACCEPTED : closed()));
      used = used || isOpen();
    }

    private void purge() {
      boolean isOver =
          sent != null
              && now() >= windowFrom + policy.issueWindow().toMillis()
              && now() >= sentAt + policy.expiry().toMillis();

      assertThat(codes.purgeExpired(1)).isEqualTo(isOver ? 1 : 0);
      if (isOver) {
        sent = null;
        issues = 0;
      }
    }

    private boolean isOpen() {
      return sent != null && !used && left > 0 && now() < sentAt + policy.expiry().toMillis();
    }

    private RedemptionOutcome closed() {
      if (sent == null) {
        return RedemptionOutcome.NONE;
      }
      if (used) {
        return RedemptionOutcome.ALREADY_USED;
      }
      return left > 0 || now() >= sentAt + policy.expiry().toMillis()
          ? RedemptionOutcome.EXPIRED
          : RedemptionOutcome.TOO_MANY_ATTEMPTS;
    }

    private long now() {
      return clock.millis();
    }

    private static OneTimeCode copy(OneTimeCode code) {
      return OneTimeCode.parse(CodeDesk.text(code));
    }
  }
}
