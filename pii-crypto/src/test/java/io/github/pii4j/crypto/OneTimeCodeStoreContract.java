package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.value.OneTimeCode;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every store of one-time codes promises, and what {@link OneTimeCodes} promises over it.
 *
 * <p>Every test uses slots and subjects of its own, so that all of them can share a store.
 */
public abstract class OneTimeCodeStoreContract {

  private static final Instant NOW = HandClock.START;
  private static final int RACERS = 64;

  private final SubjectId subject = SubjectId.of("subject-" + UUID.randomUUID());
  private final CodeSlot slot = slot("acme", "log-in", pseudonym());
  private final StoredCode code = code(slot, NOW);

  /** The store under test. */
  protected abstract OneTimeCodeStore store();

  /** The same store as another node has it. */
  protected OneTimeCodeStore storeOfAnotherNode() {
    return store();
  }

  @Test
  void an_unknown_slot_is_empty() {
    assertThat(store().find(slot)).isEmpty();
  }

  @Test
  void keeps_every_part_of_a_code_and_its_instants_to_the_millisecond() {
    Instant fine = NOW.plusNanos(999_999);
    StoredCode first =
        new StoredCode(
            slot,
            UUID.randomUUID(),
            hash(),
            fine,
            fine.plusSeconds(1),
            7,
            true,
            fine.plusSeconds(2),
            fine.plusSeconds(3),
            4);

    boolean added = store().add(first);

    assertThat(added).isTrue();
    StoredCode kept = store().find(slot).orElseThrow();
    assertThat(kept).isEqualTo(first);
    assertThat(kept.issuedAt()).isEqualTo(NOW);
    assertThat(kept.expiresAt()).isEqualTo(NOW.plusSeconds(1));
    assertThat(kept.attemptsLeft()).isEqualTo(7);
    assertThat(kept.isUsed()).isTrue();
    assertThat(kept.nextIssueAt()).isEqualTo(NOW.plusSeconds(2));
    assertThat(kept.windowEndsAt()).isEqualTo(NOW.plusSeconds(3));
    assertThat(kept.issues()).isEqualTo(4);
  }

  @Test
  void adds_to_an_empty_slot_only() {
    store().add(code);

    assertThat(store().add(code)).isFalse();
    assertThat(store().add(code(slot, NOW.plusSeconds(9)))).isFalse();
    assertThat(store().find(slot)).contains(code);
  }

  @Test
  void replaces_what_is_there() {
    store().add(code);
    StoredCode next = code(slot, NOW.plusSeconds(60));

    assertThat(store().replace(code, code.afterWrongAttempt())).isTrue();
    assertThat(store().find(slot)).contains(code.afterWrongAttempt());
    assertThat(store().replace(code.afterWrongAttempt(), next)).isTrue();
    assertThat(store().find(slot)).contains(next);
    assertThat(store().replace(next, next.afterUse())).isTrue();
    assertThat(store().find(slot)).contains(next.afterUse());
  }

  @Test
  void replaces_nothing_else() {
    StoredCode other = code(slot, NOW);
    store().add(code);

    assertThat(store().replace(other, other.afterUse())).as("another issue").isFalse();
    assertThat(store().replace(code.afterWrongAttempt(), other)).as("fewer attempts").isFalse();
    assertThat(store().replace(code.afterUse(), other)).as("used").isFalse();
    assertThat(store().find(slot)).contains(code);
  }

  @Test
  void replaces_nothing_in_an_empty_slot() {
    assertThat(store().replace(code, code.afterUse())).isFalse();

    assertThat(store().find(slot)).isEmpty();
  }

  @Test
  void tells_slots_apart_by_every_part_and_by_case() {
    String name = pseudonym();
    List<CodeSlot> slots =
        List.of(
            slot("acme", "log-in", "a" + name.substring(1)),
            slot("acme", "log-in", "A" + name.substring(1)),
            slot("Acme", "log-in", "a" + name.substring(1)),
            slot("acmé", "log-in", "a" + name.substring(1)),
            slot("acme", "log.in", "a" + name.substring(1)));

    for (int i = 0; i < slots.size(); i++) {
      assertThat(store().add(code(slots.get(i), NOW.plusSeconds(i)))).isTrue();
    }

    for (int i = 0; i < slots.size(); i++) {
      StoredCode kept = store().find(slots.get(i)).orElseThrow();
      assertThat(kept.slot()).isEqualTo(slots.get(i));
      assertThat(kept.issuedAt()).isEqualTo(NOW.plusSeconds(i));
    }
  }

  @Test
  void keeps_the_longest_names() {
    CodeSlot longest = slot("租".repeat(255), "p".repeat(64), pseudonym());

    store().add(code(longest, NOW));

    assertThat(store().find(longest).orElseThrow().slot()).isEqualTo(longest);
  }

  @Test
  void of_many_who_add_one_is_first() throws Exception {
    List<StoredCode> racers = IntStream.range(0, 16).mapToObj(i -> code(slot, NOW)).toList();

    List<Boolean> added = Race.of(racers, store()::add);

    assertThat(added).containsOnlyOnce(true);
    assertThat(store().find(slot)).contains(racers.get(added.indexOf(true)));
  }

  @Test
  void of_many_who_replace_one_is_first() throws Exception {
    store().add(code);
    List<StoredCode> racers = IntStream.range(0, 16).mapToObj(i -> code(slot, NOW)).toList();

    List<Boolean> replaced = Race.of(racers, next -> store().replace(code, next));

    assertThat(replaced).containsOnlyOnce(true);
    assertThat(store().find(slot)).contains(racers.get(replaced.indexOf(true)));
  }

  @Test
  void forgets_what_is_over_at_the_millisecond_and_nothing_else() {
    Instant then = Instant.parse("1981-01-01T00:00:00.001Z");
    StoredCode over = code(slot(pseudonym()), then);
    StoredCode live = code(slot(pseudonym()), then.plusMillis(1));
    store().add(over);
    store().add(live);

    int purged = store().purgeExpired(over.keepUntil(), 100);

    assertThat(purged).isEqualTo(1);
    assertThat(store().find(over.slot())).isEmpty();
    assertThat(store().find(live.slot())).contains(live);
    assertThat(store().purgeExpired(live.keepUntil(), 100)).isEqualTo(1);
  }

  @Test
  void forgets_no_more_than_the_limit_at_once() {
    Instant then = Instant.parse("1971-01-01T00:00:00Z");
    IntStream.range(0, 5).forEach(i -> store().add(code(slot(pseudonym()), then)));
    Instant later = then.plus(Duration.ofDays(30));

    assertThat(store().purgeExpired(later, 2)).isEqualTo(2);
    assertThat(store().purgeExpired(later, 2)).isEqualTo(2);
    assertThat(store().purgeExpired(later, 2)).isEqualTo(1);
    assertThat(store().purgeExpired(later, 2)).isZero();
  }

  @Test
  void of_64_who_enter_the_right_code_at_once_one_is_accepted() throws Exception {
    HandClock clock = new HandClock();
    OneTimeCodes codes = codes(clock);
    try (OneTimeCode sent = CodeDesk.issue(codes, subject)) {
      List<Redemption> answers =
          Race.of(racers(clock), racer -> CodeDesk.redeem(racer, subject, sent));

      assertThat(answers)
          .filteredOn(Redemption::isAccepted)
          .containsExactly(Redemption.of(RedemptionOutcome.ACCEPTED));
      assertThat(answers)
          .filteredOn(answer -> !answer.isAccepted())
          .hasSize(RACERS - 1)
          .containsOnly(Redemption.of(RedemptionOutcome.ALREADY_USED));
    }
  }

  @Test
  void of_64_wrong_guesses_at_once_as_many_are_answered_as_the_policy_allows() throws Exception {
    HandClock clock = new HandClock();
    OneTimeCodes codes = codes(clock);
    try (OneTimeCode sent = CodeDesk.issue(codes, subject);
        OneTimeCode wrong = CodeDesk.wrong(sent)) {
      List<Redemption> answers =
          Race.of(racers(clock), racer -> CodeDesk.redeem(racer, subject, wrong));

      assertThat(answers)
          .filteredOn(answer -> answer.outcome() == RedemptionOutcome.WRONG)
          .extracting(Redemption::attemptsLeft)
          .containsExactlyInAnyOrder(4, 3, 2, 1, 0);
      assertThat(answers)
          .filteredOn(answer -> answer.outcome() != RedemptionOutcome.WRONG)
          .hasSize(RACERS - 5)
          .containsOnly(Redemption.of(RedemptionOutcome.TOO_MANY_ATTEMPTS));
      assertThat(CodeDesk.redeem(codes, subject, sent).outcome())
          .isEqualTo(RedemptionOutcome.TOO_MANY_ATTEMPTS);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void of_64_who_ask_for_a_code_at_once_one_gets_it(boolean isFirst) throws Exception {
    HandClock clock = new HandClock();
    OneTimeCodes codes = codes(clock);
    if (!isFirst) {
      CodeDesk.issue(codes, subject).close();
      clock.advance(Duration.ofSeconds(60));
    }

    List<String> outcomes = Race.of(racers(clock), this::askForCode);

    List<String> sent = outcomes.stream().filter(text -> !text.equals("too soon")).toList();
    assertThat(sent).hasSize(1);
    try (OneTimeCode entered = OneTimeCode.parse(sent.get(0))) {
      assertThat(CodeDesk.redeem(codes, subject, entered).isAccepted()).isTrue();
    }
  }

  private String askForCode(OneTimeCodes node) {
    try (OneTimeCode sent = CodeDesk.issue(node, subject)) {
      return CodeDesk.text(sent);
    } catch (OneTimeCodeRefusedException tooSoon) {
      return "too soon";
    }
  }

  private OneTimeCodes codes(HandClock clock) {
    return CodeDesk.codes(store(), clock, OneTimeCodePolicy.STANDARD_2026);
  }

  /** One for each racer, of two nodes in turns; all have read before the first of them writes. */
  private List<OneTimeCodes> racers(HandClock clock) {
    MeetingStore.Meeting meeting = new MeetingStore.Meeting(RACERS);
    OneTimeCodePolicy policy = OneTimeCodePolicy.STANDARD_2026;
    OneTimeCodes here = CodeDesk.codes(new MeetingStore(store(), meeting), clock, policy);
    OneTimeCodes there =
        CodeDesk.codes(new MeetingStore(storeOfAnotherNode(), meeting), clock, policy);
    return IntStream.range(0, RACERS).mapToObj(i -> i % 2 == 0 ? here : there).toList();
  }

  private static StoredCode code(CodeSlot slot, Instant at) {
    return new StoredCode(
        slot,
        UUID.randomUUID(),
        hash(),
        at,
        at.plusSeconds(300),
        5,
        false,
        at.plusSeconds(60),
        at.plusSeconds(86_400),
        1);
  }

  private static CodeSlot slot(String pseudonym) {
    return slot("acme", "log-in", pseudonym);
  }

  private static CodeSlot slot(String tenant, String purpose, String pseudonym) {
    return new CodeSlot(Tenant.of(tenant), OneTimeCodePurpose.of(purpose), pseudonym);
  }

  private static String pseudonym() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash().bytes());
  }

  private static CodeHash hash() {
    byte[] bytes = new byte[32];
    Fixture.RANDOM.nextBytes(bytes);
    return CodeHash.of(bytes);
  }
}
