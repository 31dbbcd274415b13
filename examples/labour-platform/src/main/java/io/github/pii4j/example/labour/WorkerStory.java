package io.github.pii4j.example.labour;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.ExplainedDay;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import io.github.pii4j.category.Catalogue;
import io.github.pii4j.consent.ConsentAct;
import io.github.pii4j.consent.ConsentGate;
import io.github.pii4j.consent.ConsentLedger;
import io.github.pii4j.consent.ConsentScope;
import io.github.pii4j.consent.Decision;
import io.github.pii4j.consent.Shown;
import io.github.pii4j.consent.SwitchReading;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.page.DisclosureSite;
import io.github.pii4j.disclosure.page.Publication;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.PolicyDiff;
import io.github.pii4j.policy.diff.Severity;
import io.github.pii4j.value.BankCardNumber;
import io.github.pii4j.value.SubjectId;
import io.github.pii4j.value.UnifiedSocialCreditCode;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One worker, from the first screen to the closed account, with every promise checked. */
final class WorkerStory {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final ConsentScope VERIFY = ConsentScope.function("identity.verify");
  private static final ConsentScope CLOCK_IN = ConsentScope.function("attendance.clock-in");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");
  private static final ConsentAct SWITCH = ConsentAct.moveSwitch("android-app");

  private final Narrator narrator;
  private final Path privacy;
  private final Path pages;
  private final StoryClock clock = new StoryClock();
  private final ConsentLedger ledger = ConsentLedger.inMemory(clock);
  private final PrivacyPolicy policy;
  private final Shown shown;
  private final ConsentGate gate;

  WorkerStory(Path privacy, Path pages, PrintStream out) {
    this.narrator = new Narrator(out);
    this.privacy = privacy;
    this.pages = pages;
    this.policy = readPolicy("policy.yaml");
    this.shown = Shown.of(policy, Locale.SIMPLIFIED_CHINESE);
    this.gate = ConsentGate.of(policy, ledger);
  }

  void tell() {
    try (BankCardVault vault = new BankCardVault(new SecureRandom())) {
      publishPolicy();
      register();
      verifyByBankCard(vault);
      switchLocationOnAndOff();
      reviewVersions();
      cancel(vault);
      renderPages();
    }
  }

  private void publishPolicy() {
    clock.moveTo("2026-09-01T08:55:00+08:00");
    narrator.step("The platform publishes its policy");
    narrator.tell("policy", policy.id() + " " + policy.version());
    narrator.tell("functions, items", policy.functions().size() + ", " + policy.items().size());
    narrator.tell("hash of its meaning", policy.modelHash().toString().substring(0, 16) + "…");
  }

  private void register() {
    clock.moveTo("2026-09-01T09:00:00+08:00");
    narrator.step("A worker opens the app and registers");
    ask("name, before any consent", "account.register", "identity.name");
    ledger.present(WORKER, shown, ConsentScope.policy(policy.id()));
    ledger.give(WORKER, ConsentScope.policy(policy.id()), policy.version(), TICK);
    narrator.tell("the worker", "reads the policy and ticks the box");
    ask("name", "account.register", "identity.name");
    ask("mobile number", "account.register", "contact.mobile-number");
    ask("face, which it may not", "account.register", "biometric.face");
    ask("fingerprint, optional", "account.quick-login", "biometric.fingerprint");
  }

  private void verifyByBankCard(BankCardVault vault) {
    clock.moveTo("2026-09-02T12:10:00+08:00");
    narrator.step("The worker verifies by bank card, so that no face is needed");
    ledger.present(WORKER, shown, VERIFY);
    ledger.give(WORKER, VERIFY, policy.version(), TICK);
    gate.require(WORKER, "identity.verify", "financial.bank-account");
    BankCardNumber card = BankCardNumber.parse("6212 3456 7890 1265"); // a sandbox's test number
    vault.store(WORKER, card);
    narrator.tell("bank card, printed", card);
    narrator.tell("bank card, stored", vault.dump(WORKER).substring(0, 24) + "…");
    narrator.tell("opened again, the same", vault.find(WORKER).orElseThrow().equals(card));
    narrator.tell("the employer's code", UnifiedSocialCreditCode.parse("91110000600037341L"));
  }

  private void switchLocationOnAndOff() {
    clock.moveTo("2026-09-03T07:58:00+08:00");
    narrator.step("Location is switched on for clocking in, and off again");
    ledger.present(WORKER, shown, CLOCK_IN);
    ledger.give(WORKER, CLOCK_IN, policy.version(), SWITCH);
    locate("location, both on", SwitchReading.ON);
    locate("location, off in phone", SwitchReading.OFF);
    ledger.withdraw(WORKER, CLOCK_IN, SWITCH);
    locate("location, off in the app", SwitchReading.ON);
    ask("login, untouched by it", "account.login", "contact.mobile-number");
  }

  private void reviewVersions() {
    narrator.step("CI says what the second edition obliged the platform to");
    PolicyDiff diff = PolicyDiff.between(readPolicy("versions/1.0.0/policy.yaml"), policy);
    Map<Severity, Long> counts =
        diff.changes().stream()
            .collect(Collectors.groupingBy(Change::severity, TreeMap::new, Collectors.counting()));
    counts.forEach((level, count) -> narrator.tell(level.name(), count + " changes"));
    Change gravest = diff.changes().get(0);
    narrator.tell("the first of them", gravest.message().english());
    narrator.tell("so", gravest.severity().duty().english());
    narrator.tell("version " + diff.after(), diff.versionProblem().isEmpty() ? "fits" : "too low");
  }

  private void cancel(BankCardVault vault) {
    clock.moveTo("2026-09-24T20:15:00+08:00");
    narrator.step("The worker cancels the account on 2026-09-24");
    Deadline deadline =
        WorkingDayCalendar.china().deadline(clock.instant(), WorkingDayRule.accountCancellation());
    ledger.terminate(WORKER);
    ask("anything from now on", "account.login", "contact.mobile-number");
    String weekday =
        deadline.dueDate().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    narrator.tell("to be done by", weekday + " " + deadline.dueDate() + ", " + deadline.status());
    narrator.tell("days skipped", skipped(deadline) + " for weekends and two holidays");
    narrator.tell("days added", added(deadline) + ", a Saturday worked instead");
    String backup = vault.dump(WORKER);
    vault.erase(WORKER);
    narrator.tell("bank card", vault.find(WORKER).isPresent() ? "still there" : "erased");
    narrator.tell("its copy in a backup", vault.opens(WORKER, backup) ? "opens" : "opens no more");
  }

  private void renderPages() {
    narrator.step("Everybody can read what the platform does");
    SdkRegistry sdks =
        SdkRegistry.read(Document.open(privacy.resolve("sdks.yaml")), Catalogue.bundled(), policy);
    narrator.tell("SDKs disclosed", sdks.sdks().size());
    Publication now = Publication.in(privacy, Catalogue.bundled());
    Publication before = Publication.in(privacy.resolve("versions/1.0.0"), Catalogue.bundled());
    DisclosureSite.builder(now).earlier(before).build().write(pages);
    narrator.end("Open " + pages.resolve("index.html"));
  }

  private void ask(String what, String functionId, String categoryCode) {
    tell(what, gate.decide(WORKER, functionId, categoryCode));
  }

  private void locate(String what, SwitchReading device) {
    tell(what, gate.decide(WORKER, "attendance.clock-in", "location.precise", device));
  }

  private void tell(String what, Decision decision) {
    narrator.tell(
        what,
        decision instanceof Decision.Denied denied ? "denied: " + denied.reason() : "allowed");
  }

  private static long skipped(Deadline deadline) {
    return deadline.explain().stream()
        .filter(day -> day.kind() != ExplainedDay.Kind.REQUEST)
        .filter(day -> !day.counts())
        .count();
  }

  private static long added(Deadline deadline) {
    return deadline.explain().stream().filter(day -> day.kind() == ExplainedDay.Kind.ADDED).count();
  }

  private PrivacyPolicy readPolicy(String file) {
    return PrivacyPolicy.read(Document.open(privacy.resolve(file)), Catalogue.bundled());
  }
}
