package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pii4j.crypto.FlakyKms.Mood;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RemoteKeyEncryptionKeyTests extends KeyEncryptionKeyContract {

  private static final byte[] DATA_KEY = new byte[32];
  private static final Mood WELL = FlakyKms.well();
  private static final Mood FAILING = FlakyKms.failing();

  private final FlakyKms kms = new FlakyKms();
  private final StagedTime time = new StagedTime();
  private final Mood slow = FlakyKms.doing(() -> time.pass(Duration.ofMillis(2_001)));
  private final Mood leisurely = FlakyKms.doing(() -> time.pass(Duration.ofSeconds(1)));

  @Override
  KeyEncryptionKey open() {
    return builder().currentFor(Duration.ZERO).build();
  }

  @Override
  void rotate(KeyEncryptionKey holder) {
    holder.current();
    kms.rotate();
  }

  private RemoteKeyEncryptionKey.Builder builder() {
    return RemoteKeyEncryptionKey.builder().service(kms).time(time).random(new MostRandom());
  }

  @Test
  void a_call_that_fails_is_repeated_after_pauses_that_double() {
    kms.next(FAILING, FAILING);

    WrappedKey wrapped = wrap(DATA_KEY);

    assertThat(holder().unwrap(wrapped)).isEqualTo(DATA_KEY);
    assertThat(time.pauses()).containsExactly(Duration.ofMillis(50), Duration.ofMillis(100));
  }

  @Test
  void pauses_grow_to_their_limit_and_no_further() {
    KmsBackoff backoff =
        new KmsBackoff(Duration.ofMillis(300), Duration.ofSeconds(1), new MostRandom());

    assertThat(List.of(backoff.after(1), backoff.after(2), backoff.after(3), backoff.after(1000)))
        .containsExactly(
            Duration.ofMillis(300),
            Duration.ofMillis(600),
            Duration.ofSeconds(1),
            Duration.ofSeconds(1));
  }

  @Test
  void a_pause_is_any_time_from_zero_on() {
    KmsBackoff backoff = new KmsBackoff(Duration.ofNanos(3), Duration.ofNanos(3), Fixture.RANDOM);
    List<Long> drawn = new ArrayList<>();

    for (int i = 0; i < 1000; i++) {
      drawn.add(backoff.after(1).toNanos());
    }

    assertThat(drawn).containsOnly(0L, 1L, 2L, 3L);
  }

  @Test
  void three_failures_are_all_that_is_tried() {
    kms.next(FAILING, FAILING, FAILING);

    KeyHolderException failure = unavailable(() -> wrap(DATA_KEY));

    assertThat(failure).hasRootCauseMessage("503");
    assertThat(kms.calls()).isEqualTo(3);
  }

  @Test
  void a_refusal_is_an_answer_and_not_asked_for_again() {
    WrappedKey wrapped = wrap(DATA_KEY);
    int before = kms.calls();
    kms.next(FlakyKms.refusing());

    KeyHolderException refusal =
        catchThrowableOfType(KeyHolderException.class, () -> holder().unwrap(wrapped));

    assertThat(refusal.code()).isEqualTo(CryptoError.WRAPPED_KEY_REFUSED);
    assertThat(kms.calls()).isEqualTo(before + 1);
  }

  @Test
  void refusals_do_not_open_the_circuit() {
    WrappedKey wrapped = wrap(DATA_KEY);
    for (int i = 0; i < 20; i++) {
      kms.next(FlakyKms.refusing());
      assertThatThrownBy(() -> holder().unwrap(wrapped)).isInstanceOf(KeyHolderException.class);
    }

    assertThat(holder().unwrap(wrapped)).isEqualTo(DATA_KEY);
  }

  @Test
  void a_slow_answer_is_wiped_and_asked_for_again() {
    WrappedKey wrapped = wrap(DATA_KEY);
    List<byte[]> late = new ArrayList<>();
    kms.next(
        right -> {
          late.add(right);
          return slow.answer(right);
        });

    assertThat(holder().unwrap(wrapped)).isEqualTo(DATA_KEY);
    assertThat(late).singleElement().satisfies(answer -> assertThat(answer).containsOnly(0));
  }

  @Test
  void a_service_that_stays_slow_is_unavailable() {
    WrappedKey wrapped = wrap(DATA_KEY);
    kms.next(slow, slow, slow);

    assertThat(unavailable(() -> holder().unwrap(wrapped)))
        .hasRootCauseInstanceOf(TimeoutException.class);
  }

  @Test
  void an_answer_within_the_time_limit_is_taken() {
    kms.next(leisurely, leisurely);

    assertThat(holder().unwrap(wrap(DATA_KEY))).isEqualTo(DATA_KEY);
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void what_the_service_cannot_give_back_does_not_count_as_wrapped() {
    kms.next(
        FlakyKms.answering(FlakyKms::changed), WELL, WELL, FlakyKms.answering(FlakyKms::changed));

    WrappedKey wrapped = wrap(DATA_KEY);

    assertThat(time.pauses()).hasSize(2);
    assertThat(holder().unwrap(wrapped)).isEqualTo(DATA_KEY);
  }

  @Test
  void a_wrong_answer_to_unwrap_is_refused() {
    WrappedKey wrapped = wrap(DATA_KEY);
    List<Mood> wrong =
        List.of(
            FlakyKms.answering(FlakyKms::changed),
            FlakyKms.answering(right -> Arrays.copyOf(right, 31)),
            FlakyKms.answering(right -> new byte[0]));
    for (Mood each : wrong) {
      kms.next(each);

      KeyHolderException refusal =
          catchThrowableOfType(KeyHolderException.class, () -> holder().unwrap(wrapped));

      assertThat(refusal.code()).isEqualTo(CryptoError.WRAPPED_KEY_REFUSED);
    }
  }

  @Test
  void five_failures_in_a_row_keep_calls_away_for_thirty_seconds() {
    WrappedKey wrapped = wrap(DATA_KEY);
    kms.next(FAILING, FAILING, FAILING, FAILING, FAILING);
    unavailable(() -> holder().unwrap(wrapped));
    unavailable(() -> holder().unwrap(wrapped));
    int calls = kms.calls();

    time.pass(Duration.ofSeconds(29));
    unavailable(() -> holder().unwrap(wrapped));
    assertThat(kms.calls()).isEqualTo(calls);

    time.pass(Duration.ofSeconds(1));
    assertThat(holder().unwrap(wrapped)).isEqualTo(DATA_KEY);
    assertThat(holder().unwrap(wrapped)).isEqualTo(DATA_KEY);
  }

  @Test
  void a_probe_that_fails_keeps_calls_away_for_as_long_again() {
    WrappedKey wrapped = wrap(DATA_KEY);
    openCircuit(wrapped);
    time.pass(Duration.ofSeconds(30));
    kms.next(FAILING);
    int calls = kms.calls();

    unavailable(() -> holder().unwrap(wrapped));
    time.pass(Duration.ofSeconds(29));
    unavailable(() -> holder().unwrap(wrapped));

    assertThat(kms.calls()).isEqualTo(calls + 1);
  }

  @Test
  void a_single_call_probes_the_service() {
    WrappedKey wrapped = wrap(DATA_KEY);
    openCircuit(wrapped);
    time.pass(Duration.ofSeconds(30));
    int calls = kms.calls();
    kms.next(FlakyKms.doing(() -> unavailable(() -> holder().unwrap(wrapped))));

    assertThat(holder().unwrap(wrapped)).isEqualTo(DATA_KEY);
    assertThat(kms.calls()).isEqualTo(calls + 1);
  }

  @Test
  void a_service_that_flaps_is_still_asked() {
    WrappedKey wrapped = wrap(DATA_KEY);
    for (int i = 0; i < 50; i++) {
      kms.next(FAILING, slow, WELL);

      assertThat(holder().unwrap(wrapped)).isEqualTo(DATA_KEY);
    }
  }

  @Test
  void whoever_is_interrupted_gets_no_answer_and_stays_interrupted() {
    kms.next(FlakyKms.doing(() -> Thread.currentThread().interrupt()), FAILING);

    KeyHolderException failure = unavailable(() -> wrap(DATA_KEY));

    assertThat(failure).hasCauseInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void asks_for_the_current_key_once_a_minute() {
    try (KeyEncryptionKey holder = builder().build()) {
      KekId first = holder.current();
      KekId second = kms.rotate();

      time.pass(Duration.ofSeconds(59));
      assertThat(holder.current()).isEqualTo(first);
      time.pass(Duration.ofSeconds(1));
      assertThat(holder.current()).isEqualTo(second);

      KekId third = kms.rotate();
      assertThat(holder.wrap(new KeyToWrap(DATA_KEY, new byte[0])).kek()).isEqualTo(third);
      assertThat(holder.current()).isEqualTo(third);
    }
  }

  @Test
  void builds_without_a_call_and_not_without_a_service() {
    assertThat(builder().build()).hasToString("RemoteKeyEncryptionKey[not asked yet]");
    assertThat(kms.calls()).isZero();
    assertThatThrownBy(() -> RemoteKeyEncryptionKey.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("service(KeyManagementService)");
  }

  @Test
  void what_is_out_of_range_is_refused() {
    Duration negative = Duration.ofNanos(-1);
    Duration tooLong = Duration.ofHours(1).plusNanos(1);
    Duration fine = Duration.ofSeconds(1);

    List<ThrowingCallable> wrong =
        List.of(
            () -> builder().timeLimit(Duration.ZERO),
            () -> builder().timeLimit(tooLong),
            () -> builder().attempts(0),
            () -> builder().attempts(11),
            () -> builder().pauses(negative, fine),
            () -> builder().pauses(fine, tooLong),
            () -> builder().circuit(0, fine),
            () -> builder().circuit(1, negative),
            () -> builder().currentFor(negative));

    assertThat(wrong)
        .allSatisfy(each -> assertThatThrownBy(each).isInstanceOf(IllegalArgumentException.class));
  }

  private void openCircuit(WrappedKey wrapped) {
    kms.next(FAILING, FAILING, FAILING, FAILING, FAILING);
    unavailable(() -> holder().unwrap(wrapped));
    unavailable(() -> holder().unwrap(wrapped));
  }

  private static KeyHolderException unavailable(ThrowingCallable call) {
    KeyHolderException failure = catchThrowableOfType(KeyHolderException.class, call);
    assertThat(failure).isNotNull();
    assertThat(failure.isTransient()).isTrue();
    return failure;
  }
}
