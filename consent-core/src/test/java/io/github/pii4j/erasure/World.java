package io.github.pii4j.erasure;

import io.github.pii4j.consent.proof.DocumentSigner;
import io.github.pii4j.consent.proof.SignatureScheme;
import io.github.pii4j.consent.proof.TrustedKeys;
import io.github.pii4j.erasure.testkit.ManualClock;
import io.github.pii4j.erasure.testkit.ManualErasure;
import io.github.pii4j.value.SubjectId;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A host with wages, a search index and accounts, whose time stands still until it is moved. */
final class World {

  static final SubjectId WANG = SubjectId.of("account-canary-13800138000");
  static final KeyPair KEYS = keyPair();

  final ManualClock clock = ManualClock.at(Instant.parse("2026-09-24T02:00:00Z"));
  final MemoryErasedRegister register = new MemoryErasedRegister();
  final Shelf search = new Shelf("search", "identity");
  final Shelf wages = new Shelf("wages", "employment.wage");
  final Shelf account = new Shelf("account", "identity", "search", "wages");
  final List<OutboxMessage> messages = new ArrayList<>();
  final List<String> access = new ArrayList<>();
  boolean isGateStuck;
  final ErasureStore store;
  ErasureScheduler scheduler;

  World() {
    this(new MemoryErasureStore());
  }

  World(ErasureStore store) {
    this.store = store;
    search.put(WANG, "index", 4);
    wages.put(WANG, "rows-2026", 9);
    account.put(WANG, "root", 1);
    scheduler = builder().build();
  }

  SchedulerBuilder builder() {
    return bare().handlers(search, wages, account);
  }

  SchedulerBuilder bare() {
    return configured(ErasureScheduler.builder(store));
  }

  SchedulerBuilder configured(SchedulerBuilder builder) {
    return builder
        .clock(clock)
        .random(new Random(7))
        .keys(ErasureKeys.of(new byte[32]))
        .signer(DocumentSigner.of(SignatureScheme.ED25519, KEYS.getPrivate(), KEYS.getPublic()))
        .register(register)
        .listener(messages::add)
        .node(new NodeName("node-1"))
        .accounts(new Gate())
        .coolingOff(Duration.ofDays(7));
  }

  /** A request that is confirmed; the cooling-off has begun. */
  CaseId confirmed() {
    CaseId id = scheduler.submit(WANG).caseId();
    scheduler.identityProven(id, "login");
    scheduler.confirm(id);
    return id;
  }

  void advance(Duration time) {
    ManualErasure.of(scheduler, clock).advance(time);
  }

  ZoneId zone() {
    return scheduler.parts().settings().zone();
  }

  CaseState state(CaseId id) {
    return scheduler.explain(id).state();
  }

  static CertificateResult verify(ErasureCertificate certificate) {
    return CertificateVerifier.of(TrustedKeys.of(SignatureScheme.ED25519, KEYS.getPublic()))
        .verify(certificate);
  }

  private static KeyPair keyPair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Remembers what was done. */
  private final class Gate implements AccountAccess {
    @Override
    public void close(SubjectId subject) {
      access.add("close");
    }

    @Override
    public void reopen(SubjectId subject) {
      if (isGateStuck) {
        throw new IllegalStateException("the gate is stuck");
      }
      access.add("reopen");
    }
  }

  /** What the lines of a case of one event are about, in order. */
  static List<String> events(CaseExplanation of, String event) {
    return of.journal().stream()
        .filter(line -> line.event().equals(event))
        .map(
            line ->
                JsonReading.read(
                    line.text(), json -> json.object("about").orElseThrow().text("step")))
        .toList();
  }

  /** A court's order to keep the wages of Wang. */
  LegalHold hold() {
    return new LegalHold(
        new HoldId("2026-min-chu-1"),
        Optional.of(scheduler.pseudonym(WANG)),
        Optional.of("employment"),
        Optional.empty(),
        new ReasonCode("LITIGATION"),
        "某区人民法院",
        "staff-7",
        LocalDate.of(2027, 1, 1),
        Optional.empty());
  }
}
