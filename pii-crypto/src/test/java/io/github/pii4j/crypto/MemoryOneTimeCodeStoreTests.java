package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryOneTimeCodeStoreTests extends OneTimeCodeStoreContract {

  private final OneTimeCodeStore store = MemoryOneTimeCodeStore.ofCapacity(10_000);

  @Override
  protected OneTimeCodeStore store() {
    return store;
  }

  @Test
  void a_full_store_refuses_another_person_and_serves_those_it_has() {
    HandClock clock = new HandClock();
    MemoryOneTimeCodeStore small = MemoryOneTimeCodeStore.ofCapacity(2);
    OneTimeCodes codes = CodeDesk.codes(small, clock, OneTimeCodePolicy.STANDARD_2026);
    CodeDesk.issue(codes, SubjectId.of("one")).close();
    CodeDesk.issue(codes, SubjectId.of("two")).close();
    clock.advance(Duration.ofSeconds(60));

    OneTimeCodeStoreException refusal =
        catchThrowableOfType(
            OneTimeCodeStoreException.class,
            () -> codes.issue(CodeDesk.LOG_IN, SubjectId.of("three")));

    assertThat(refusal.code()).isEqualTo(CryptoError.CODE_STORE_UNAVAILABLE);
    assertThat(refusal)
        .hasMessage("the store of one-time codes in memory is full; nothing live is thrown out");
    CodeDesk.issue(codes, SubjectId.of("one")).close();
    assertThat(small).hasToString("MemoryOneTimeCodeStore[2 of 2]");
  }

  @Test
  void a_full_store_makes_room_by_forgetting_what_is_over() {
    HandClock clock = new HandClock();
    MemoryOneTimeCodeStore small = MemoryOneTimeCodeStore.ofCapacity(2);
    OneTimeCodes codes = CodeDesk.codes(small, clock, OneTimeCodePolicy.STANDARD_2026);
    CodeDesk.issue(codes, SubjectId.of("one")).close();
    clock.advance(Duration.ofMillis(1));
    CodeDesk.issue(codes, SubjectId.of("two")).close();
    clock.advance(Duration.ofHours(24).minusMillis(1));

    CodeDesk.issue(codes, SubjectId.of("three")).close();

    assertThat(small).hasToString("MemoryOneTimeCodeStore[2 of 2]");
  }

  @Test
  void a_store_of_no_capacity_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MemoryOneTimeCodeStore.ofCapacity(0))
        .withMessage("capacity is 0, not at least 1");
  }

  @Test
  void a_limited_purge_leaves_the_rest_to_the_next() {
    HandClock clock = new HandClock();
    OneTimeCodes codes = CodeDesk.codes(store, clock, OneTimeCodePolicy.STANDARD_2026);
    for (int i = 0; i < 3; i++) {
      CodeDesk.issue(codes, SubjectId.of("over-" + i)).close();
    }
    clock.advance(Duration.ofHours(12));
    CodeDesk.issue(codes, SubjectId.of("live")).close();
    clock.advance(Duration.ofHours(12));

    assertThat(codes.purgeExpired(2)).isEqualTo(2);
    assertThat(codes.purgeExpired(2)).isEqualTo(1);
    assertThat(codes.purgeExpired(2)).isZero();
    clock.advance(Duration.ofHours(12));
    assertThat(codes.purgeExpired(2)).isEqualTo(1);
  }
}
