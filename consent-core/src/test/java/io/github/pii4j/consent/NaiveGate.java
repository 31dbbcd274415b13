package io.github.pii4j.consent;

import io.github.pii4j.policy.DisclosureGround;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the gate must say about {@link Toy}, written down by hand: tables in the place of policies
 * and their differences, and flags in the place of states. It shares nothing with the gate but the
 * lines of the ledger.
 */
final class NaiveGate {

  /** Function, item, the first and the last edition that have it. */
  record Use(String function, String item, int from, int to) {
    String name() {
      return function + "/" + item;
    }
  }

  static final List<Use> USES =
      List.of(
          new Use("register", "contact.mobile-number", 0, 3),
          new Use("register", "contact.email", 0, 3),
          new Use("register", "identity.occupation", 2, 3),
          new Use("reviews", "content.shared", 0, 2),
          new Use("letter", "contact.email", 2, 3),
          new Use("verify", "biometric.face", 0, 3),
          new Use("verify", "financial.bank-name", 0, 3),
          new Use("work", "identity.name", 0, 3),
          new Use("help", "contact.mobile-number", 0, 3),
          new Use("log", "network.ip", 0, 3));

  private static final String POLICY = "policy:toy";
  private static final List<String> VERSIONS = List.of("1.0.0", "1.1.0", "2.0.0", "3.0.0");

  /** In which editions, beside the first, something grave happened to a scope. */
  private final Map<String, List<Integer>> grave;

  private final Duration patience;

  /** One scope as the lines leave it. */
  private static final class Flags {
    int agreedTo = -1;
    boolean alone;
    boolean agrees;
    boolean rests;
    boolean saidNo;
    Instant until = Instant.MAX;
    final Set<Integer> seen = new HashSet<>();
    boolean shown;

    boolean isShown() {
      return shown;
    }
  }

  NaiveGate(Map<String, List<Integer>> grave, Duration patience) {
    this.grave = grave;
    this.patience = patience;
  }

  /** The version that governs; {@code no} if nothing may be done. */
  String says(List<ConsentEvent> lines, Use use, Instant now) {
    if (isEnded(lines)) {
      return "no";
    }
    Map<String, Flags> all = flags(lines);
    int today = today(now);
    if (today < use.from || today > use.to || !all.getOrDefault(POLICY, new Flags()).isShown()) {
      return "no";
    }
    if (!use.function.equals("log") && isBlocked(all, use)) {
      return "no";
    }
    for (int rules = today; rules >= use.from; rules--) {
      if (mayUnder(rules, today, all, use, now)) {
        return VERSIONS.get(rules);
      }
    }
    return "no";
  }

  /** Of the e-mail address, which every edition lets marketing touch. */
  boolean allowsMarketing(List<ConsentEvent> lines, Instant now) {
    Map<String, Flags> all = flags(lines);
    return !isEnded(lines)
        && holds(POLICY, today(now), today(now), all, now)
        && alone("marketing:toy", today(now), today(now), all, now);
  }

  /** Of an SDK whose operator decides for itself. */
  boolean allowsSdk(List<ConsentEvent> lines, Instant now) {
    return mayRegister(lines, now) && alone("sdk:map", today(now), today(now), flags(lines), now);
  }

  /** Of one whose operator does as it is told. */
  boolean allowsSdkOfProcessor(List<ConsentEvent> lines, Instant now) {
    return mayRegister(lines, now) && !no(flags(lines), "sdk:map");
  }

  private boolean mayRegister(List<ConsentEvent> lines, Instant now) {
    return !says(lines, new Use("register", "-", 0, 3), now).equals("no");
  }

  /** To the laboratory, which the last edition names. */
  boolean allowsDisclosure(List<ConsentEvent> lines, DisclosureGround ground, Instant now) {
    if (lines.stream().anyMatch(line -> line.kind() == EventKind.ERASED)) {
      return false;
    }
    Map<String, Flags> all = flags(lines);
    boolean isNamed = today(now) == 3 && !isEnded(lines);
    return switch (ground) {
      case CONSENT ->
          isNamed && holds(POLICY, 3, 3, all, now) && alone("recipient:lab", 3, 3, all, now);
      case CONTRACT ->
          isNamed && all.getOrDefault(POLICY, new Flags()).isShown() && !no(all, "recipient:lab");
      case STATUTE -> true;
      case LEGAL_PROCESS, LITIGATION -> false;
    };
  }

  private static boolean isEnded(List<ConsentEvent> lines) {
    return lines.stream().anyMatch(line -> line.kind() == EventKind.TERMINATED);
  }

  private static Map<String, Flags> flags(List<ConsentEvent> lines) {
    Map<String, Flags> all = new HashMap<>();
    for (ConsentEvent line : lines) {
      note(all.computeIfAbsent(line.scope().toString(), unused -> new Flags()), line);
    }
    return all;
  }

  private static int today(Instant now) {
    int today = -1;
    for (int i = 0; i < 4; i++) {
      if (!now.isBefore(start(i))) {
        today = i;
      }
    }
    return today;
  }

  private static void note(Flags flags, ConsentEvent line) {
    int version =
        line.shown().map(shown -> VERSIONS.indexOf(shown.version().toString())).orElse(-1);
    switch (line.kind()) {
      case PRESENTED -> {
        flags.seen.add(version);
        flags.shown = true;
      }
      case NOTIFIED -> flags.seen.add(version);
      case GIVEN -> {
        flags.agrees = true;
        flags.rests = false;
        flags.saidNo = false;
        flags.agreedTo = version;
        flags.alone = line.bundle() == ConsentEvent.Bundle.ALONE;
        flags.until = line.expires().orElse(Instant.MAX);
      }
      case REFUSED, WITHDRAWN -> {
        flags.agrees = false;
        flags.rests = false;
        flags.saidNo = true;
      }
      case REVOKED, INVALIDATED -> {
        flags.agrees = false;
        flags.rests = false;
      }
      case PAUSED -> flags.rests = true;
      case RESUMED -> flags.rests = false;
      default -> {}
    }
  }

  private static boolean isBlocked(Map<String, Flags> all, Use use) {
    boolean face = no(all, "item:verify/biometric.face");
    boolean bank = no(all, "item:verify/financial.bank-name");
    boolean noVerification = no(all, "function:verify") || (face && bank);
    return no(all, "function:" + use.function)
        || no(all, "item:" + use.name())
        || (no(all, POLICY) && !use.function.equals("help"))
        || (noVerification && Set.of("verify", "work").contains(use.function));
  }

  private static boolean no(Map<String, Flags> all, String scope) {
    return all.getOrDefault(scope, new Flags()).saidNo;
  }

  private boolean mayUnder(int rules, int today, Map<String, Flags> all, Use use, Instant now) {
    String function = "function:" + use.function;
    String item = "item:" + use.name();
    boolean policy = holds(POLICY, rules, today, all, now);
    boolean known = false;
    for (String scope : List.of(POLICY, function, item)) {
      Flags flags = all.getOrDefault(scope, new Flags());
      known |=
          holds(scope, rules, today, all, now)
              && use.from <= flags.agreedTo
              && flags.agreedTo <= use.to
              && (rules == today || flags.agreedTo <= rules);
    }
    return switch (use.name()) {
      case "log/network.ip" -> true;
      case "work/identity.name", "help/contact.mobile-number" ->
          known || wasTold(rules, today, all, use, now);
      case "register/contact.email", "reviews/content.shared" ->
          policy && known && holds(item, rules, today, all, now);
      case "verify/biometric.face", "verify/financial.bank-name" ->
          policy && known && alone(function, rules, today, all, now);
      case "letter/contact.email" ->
          policy && known && (rules < 3 || alone(function, rules, today, all, now));
      default -> policy && known;
    };
  }

  private boolean alone(String scope, int rules, int today, Map<String, Flags> all, Instant now) {
    return holds(scope, rules, today, all, now) && all.getOrDefault(scope, new Flags()).alone;
  }

  /** Who agrees to nothing now was at least shown an edition that nothing grave came after. */
  private boolean wasTold(int rules, int today, Map<String, Flags> all, Use use, Instant now) {
    Flags policy = all.getOrDefault(POLICY, new Flags());
    boolean agreesStill =
        policy.agrees
            && !policy.rests
            && now.isBefore(policy.until)
            && !isTooLate(POLICY, policy.agreedTo, today, now);
    return !agreesStill
        && policy.seen.stream()
            .filter(seen -> seen >= use.from && seen <= use.to)
            .filter(seen -> rules == today || seen <= rules)
            .anyMatch(seen -> lastGrave("function:" + use.function, rules) <= seen);
  }

  private boolean holds(String scope, int rules, int today, Map<String, Flags> all, Instant now) {
    Flags flags = all.getOrDefault(scope, new Flags());
    return flags.agrees
        && !flags.rests
        && now.isBefore(flags.until)
        && lastGrave(scope, rules) <= flags.agreedTo
        && !isTooLate(scope, flags.agreedTo, today, now);
  }

  private int lastGrave(String scope, int upTo) {
    int last = 0;
    for (int edition : grave.getOrDefault(scope, List.of())) {
      if (edition <= upTo) {
        last = edition;
      }
    }
    return last;
  }

  private boolean isTooLate(String scope, int agreedTo, int today, Instant now) {
    for (int edition : grave.getOrDefault(scope, List.of())) {
      if (edition > agreedTo && edition <= today) {
        return !now.isBefore(start(edition).plus(patience));
      }
    }
    return false;
  }

  private static Instant start(int edition) {
    return OffsetDateTime.parse(Toy.STARTS.get(edition)).toInstant();
  }
}
