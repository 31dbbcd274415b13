package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.value.SubjectId;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeTry;

/** What must hold of the lines themselves, whatever was tried. */
class HistoryPropertyTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final Set<EventKind> NOES = EnumSet.of(EventKind.REFUSED, EventKind.WITHDRAWN);
  private static final Set<EventKind> ENDINGS =
      EnumSet.of(EventKind.WITHDRAWN, EventKind.REVOKED, EventKind.INVALIDATED);

  /** What neither shows nor tells nor puts off. */
  private static final Set<EventKind> LASTING =
      EnumSet.complementOf(
          EnumSet.of(
              EventKind.PRESENTED,
              EventKind.DEFERRED,
              EventKind.NOTIFIED,
              EventKind.STATED,
              EventKind.DISCLOSED));

  private SettableClock clock = new SettableClock("2026-01-10T00:00:00Z");
  private ConsentLedger ledger = ConsentLedger.inMemory(clock);

  @BeforeTry
  void begin() {
    clock = new SettableClock("2026-01-10T00:00:00Z");
    ledger = ConsentLedger.inMemory(clock);
  }

  @Property
  void nobody_is_asked_again_unasked_before_the_cool_down_is_over(
      @ForAll("histories") List<Step> steps) {
    for (ConsentEvent line : happened(steps)) {
      if (line.kind() == EventKind.PRESENTED && line.act().isEmpty()) {
        lastNo(line)
            .ifPresent(
                no ->
                    assertThat(line.at())
                        .isAfterOrEqualTo(
                            no.at().atOffset(ZoneOffset.UTC).plus(Period.ofDays(30)).toInstant()));
      }
    }
  }

  /** The last answer before a line about its scope, if that was a no. */
  private Optional<ConsentEvent> lastNo(ConsentEvent line) {
    return before(line, EnumSet.of(EventKind.GIVEN, EventKind.REFUSED, EventKind.WITHDRAWN))
        .filter(answer -> NOES.contains(answer.kind()));
  }

  @Property
  void whoever_answers_was_shown_that_edition_since_their_last_answer(
      @ForAll("histories") List<Step> steps) {
    for (ConsentEvent line : happened(steps)) {
      if (EnumSet.of(EventKind.GIVEN, EventKind.REFUSED, EventKind.DEFERRED)
          .contains(line.kind())) {
        assertThat(sinceTheLastAnswer(line)).extracting(ConsentEvent::shown).contains(line.shown());
      }
    }
  }

  private List<ConsentEvent> sinceTheLastAnswer(ConsentEvent line) {
    long answered =
        before(
                line,
                EnumSet.complementOf(
                    EnumSet.of(
                        EventKind.PRESENTED,
                        EventKind.NOTIFIED,
                        EventKind.STATED,
                        EventKind.DISCLOSED)))
            .map(ConsentEvent::number)
            .orElse(0L);
    return ledger.events(WORKER).stream()
        .filter(one -> one.scope().equals(line.scope()) && one.kind() == EventKind.PRESENTED)
        .filter(one -> one.number() > answered && one.number() < line.number())
        .toList();
  }

  @Property
  void only_a_consent_ends_and_only_what_rests_goes_on_by_who_wanted_the_rest(
      @ForAll("histories") List<Step> steps) {
    for (ConsentEvent line : happened(steps)) {
      Optional<ConsentEvent> last = before(line, LASTING);
      if (ENDINGS.contains(line.kind())) {
        assertThat(last.map(ConsentEvent::kind))
            .hasValueSatisfying(
                kind ->
                    assertThat(kind).isIn(EventKind.GIVEN, EventKind.PAUSED, EventKind.RESUMED));
      }
      if (line.kind() == EventKind.RESUMED) {
        assertThat(last.map(ConsentEvent::kind)).contains(EventKind.PAUSED);
        assertThat(last.map(ConsentEvent::actor)).contains(line.actor());
      }
    }
  }

  @Property
  void after_the_end_of_an_account_there_are_only_disclosures_and_its_erasure(
      @ForAll("histories") List<Step> steps) {
    List<ConsentEvent> lines = happened(steps);

    assertThat(
            lines.stream()
                .dropWhile(line -> line.kind() != EventKind.TERMINATED)
                .skip(1)
                .map(ConsentEvent::kind))
        .allMatch(kind -> kind == EventKind.DISCLOSED || kind == EventKind.ERASED);
    assertThat(
            lines.stream()
                .dropWhile(line -> line.kind() != EventKind.ERASED)
                .skip(1)
                .map(ConsentEvent::kind))
        .isEmpty();
  }

  @Property
  void every_history_is_sealed_and_verifies(@ForAll("histories") List<Step> steps) {
    int lines = happened(steps).size();

    assertThat(ledger.log().seal()).isEqualTo(lines);
    assertThat(ledger.log().verify().isIntact()).isTrue();
    assertThat(ledger.log().verify().entries()).isEqualTo(lines);
  }

  private List<ConsentEvent> happened(List<Step> steps) {
    steps.forEach(step -> step.happen(ledger, clock, WORKER));
    return ledger.events(WORKER);
  }

  /** The last line of one of these kinds about the scope of a line, before it. */
  private Optional<ConsentEvent> before(ConsentEvent line, Set<EventKind> kinds) {
    return ledger.events(WORKER).stream()
        .filter(one -> one.number() < line.number() && one.scope().equals(line.scope()))
        .filter(one -> kinds.contains(one.kind()))
        .reduce((earlier, later) -> later);
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Step.histories();
  }
}
