package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.consent.Decision.Allowed;
import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Switches, notices and grounds of processing, held to by the numbers of the promises. */
class SeedSwitchTests extends WorkerOnThePlatform {

  @Test
  void SEED_27_service_notices_do_not_depend_on_marketing() {
    agree(second, POLICY);
    agree(second, ConsentScope.marketing("zhihui-laowu"));
    ledger.withdraw(WORKER, ConsentScope.marketing("zhihui-laowu"), SWITCH);

    assertThat(allowed("notification.service", "contact.mobile-number")).isTrue();
    assertThat(gate.decideMarketing(WORKER, "app.version").isAllowed()).isFalse();
  }

  @Test
  void SEED_33_location_needs_the_function_and_the_switch_of_the_device() {
    agree(second, POLICY);
    assertThat(locate()).isEqualTo(Denied.by(Reason.NO_CONSENT, CLOCK_IN));

    agree(second, CLOCK_IN);
    assertThat(locate()).isEqualTo(new Allowed(LegalBasis.SEPARATE_CONSENT, second.version()));
    assertThat(decide("attendance.clock-in", "location.precise"))
        .isEqualTo(new Denied(Reason.SWITCH_NOT_READ, "attendance.clock-in/location.precise"));
  }

  @Test
  void SEED_36_once_the_switch_is_off_the_next_write_is_denied_and_counted() {
    List<Reason> denials = new ArrayList<>();
    ConsentMetrics counting =
        new ConsentMetrics() {
          @Override
          public void denied(Reason reason) {
            denials.add(reason);
          }
        };
    ConsentGate counted = ConsentGate.builder(policies, ledger).metrics(counting).build();
    agree(second, POLICY);
    agree(second, CLOCK_IN);

    counted.require(WORKER, "attendance.clock-in", "location.precise", SwitchReading.ON);
    assertThatThrownBy(
            () ->
                counted.require(
                    WORKER, "attendance.clock-in", "location.precise", SwitchReading.OFF))
        .isInstanceOfSatisfying(
            ProcessingDeniedException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.SWITCH_OFF));

    assertThat(denials).containsExactly(Reason.SWITCH_OFF);
  }

  @Test
  void SEED_36_a_denial_is_logged_and_names_nobody() {
    agree(second, POLICY);
    agree(second, CLOCK_IN);

    List<String> lines =
        RecordedLogs.during(
            () -> {
              locate();
              gate.decide(WORKER, "attendance.clock-in", "location.precise", SwitchReading.OFF);
            });

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .startsWith("INFO function=attendance.clock-in item=location.precise reason=SWITCH_OFF")
        .contains("person=" + ledger.events(WORKER).get(0).person())
        .endsWith("processing denied")
        .doesNotContain("worker-17");
  }

  @Test
  void SEED_37_whatever_is_allowed_stands_on_exactly_one_ground() {
    agree(second, POLICY);
    second.functions().forEach(function -> agree(second, ConsentScope.function(function.id())));

    int allowed = 0;
    for (ProcessingFunction function : second.functions()) {
      for (ItemUse use : function.uses().toList()) {
        Decision decision = gate.decide(WORKER, function.id(), use.item(), SwitchReading.ON);
        if (decision instanceof Allowed grant) {
          allowed++;
          assertThat(grant.basis()).isEqualTo(function.basisOf(use));
          assertThat(grant.ground()).isNotNull();
        }
      }
    }

    assertThat(allowed).isGreaterThan(30);
  }
}
