package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressKeepingTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final SubjectId OTHER = SubjectId.of("worker-18");
  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final PolicyVersion V1 = PolicyVersion.parse("1.0.0");

  private final MemoryLedgerStore store = new MemoryLedgerStore();

  @Test
  void an_address_is_left_out_unless_the_host_says_otherwise() {
    ConsentLedger ledger = builder().build();

    ConsentEvent alone = give(ledger, WORKER, ActDetails.NONE.from(address("203.0.113.77")));
    ConsentEvent withMore =
        give(ledger, OTHER, ActDetails.of("app", "3.2").from(address("203.0.113.77")));

    assertThat(ledger.details(alone.id()).reveal()).isEmpty();
    assertThat(ledger.details(withMore.id()).reveal()).isEqualTo(Map.of("app", "3.2"));
    assertThat(ledger.log().evidence(alone.id()).event()).doesNotContain("details");
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.77, 203.0.113.0/24",
    "::ffff:203.0.113.77, 203.0.113.0/24",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:0:0:0:0:0/48"
  })
  void of_a_truncated_address_the_network_is_kept(String whole, String kept) {
    ConsentLedger ledger = builder().addresses(AddressKeeping.TRUNCATED).build();

    ConsentEvent given = give(ledger, WORKER, ActDetails.NONE.from(address(whole)));

    assertThat(ledger.details(given.id()).reveal()).isEqualTo(Map.of("network.ip", kept));
  }

  @Test
  void a_hashed_address_is_told_again_for_one_person_and_not_across_people() {
    ConsentLedger ledger = builder().addresses(AddressKeeping.HASHED).build();
    ActDetails here = ActDetails.NONE.from(address("203.0.113.77"));
    ActDetails elsewhere = ActDetails.NONE.from(address("203.0.113.78"));

    String once = kept(ledger, give(ledger, WORKER, here));

    assertThat(once).hasSize(43).isEqualTo(kept(ledger, give(ledger, WORKER, here)));
    assertThat(once).isNotEqualTo(kept(ledger, give(ledger, WORKER, elsewhere)));
    assertThat(once).isNotEqualTo(kept(ledger, give(ledger, OTHER, here)));
  }

  @Test
  void whatever_was_kept_goes_with_the_person() {
    ConsentLedger ledger = builder().addresses(AddressKeeping.HASHED).build();
    ConsentEvent given = give(ledger, WORKER, ActDetails.NONE.from(address("203.0.113.77")));

    ledger.erase(WORKER);

    assertThat(catchThrowable(() -> ledger.details(given.id())))
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.code()).isEqualTo(LedgerException.Code.KEY_DESTROYED));
  }

  @Test
  void no_address_is_in_a_line_or_printed() {
    ConsentLedger ledger = builder().addresses(AddressKeeping.TRUNCATED).build();
    ActDetails details = ActDetails.NONE.from(address("203.0.113.77"));

    ConsentEvent given = give(ledger, WORKER, details);

    assertThat(ledger.log().evidence(given.id()).event()).doesNotContain("203.0.113");
    assertThat(details.toString() + given).doesNotContain("203.0");
  }

  private LedgerBuilder builder() {
    return ConsentLedger.builder(store)
        .keys(LedgerKeys.of(new byte[32]))
        .clock(new SettableClock("2026-03-02T02:00:00Z"));
  }

  private static ConsentEvent give(ConsentLedger ledger, SubjectId who, ActDetails details) {
    ledger.present(who, Editions.shown(V1), POLICY);
    return ledger
        .answer(who, Answer.give(V1, ConsentAct.tick("android-app"), POLICY).with(details))
        .get(0);
  }

  private static String kept(ConsentLedger ledger, ConsentEvent event) {
    return ledger.details(event.id()).reveal().getOrDefault(ActDetails.ADDRESS, "");
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
