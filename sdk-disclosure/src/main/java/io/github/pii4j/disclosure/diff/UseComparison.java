package io.github.pii4j.disclosure.diff;

import io.github.pii4j.disclosure.InitMoment;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkLinks;
import io.github.pii4j.disclosure.SdkMatch;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where and when an SDK runs, with which permissions, and what gives it away. */
final class UseComparison implements SdkComparison {

  private static final int ON_FIRST_USE = 0;
  private static final int AFTER_CONSENT = 1;
  private static final int BEFORE_CONSENT = 2;

  @Override
  public void compare(SdkDisclosure before, SdkDisclosure after, SdkChanges changes) {
    changes.at("functions").functions(before.functions(), after.functions());
    changes
        .at("permissions")
        .sets(
            before.permissions(),
            after.permissions(),
            SdkDiffRule.SDK_PERMISSION_ADDED,
            SdkDiffRule.SDK_PERMISSION_REMOVED);
    platforms(before, after, changes.at("platforms"));
    init(before.init(), after.init(), changes.at("init"));
    match(before.match(), after.match(), changes);
    links(before.links(), after.links(), changes);
  }

  private static void platforms(SdkDisclosure before, SdkDisclosure after, SdkChanges changes) {
    List<String> was = before.platforms().stream().map(SdkChanges::word).sorted().toList();
    List<String> is = after.platforms().stream().map(SdkChanges::word).sorted().toList();
    if (was.isEmpty() || is.isEmpty()) {
      changes.silence(stated(was), stated(is));
    } else {
      changes.sets(was, is, SdkDiffRule.SDK_PLATFORM_ADDED, SdkDiffRule.SDK_PLATFORM_REMOVED);
    }
  }

  private static Optional<String> stated(List<String> words) {
    return Optional.of(String.join(" ", words)).filter(text -> !text.isEmpty());
  }

  private static void init(
      Optional<InitMoment> before, Optional<InitMoment> after, SdkChanges changes) {
    int was = earliness(before);
    int is = earliness(after);
    String from = SdkChanges.word(before).orElse("");
    String to = SdkChanges.word(after).orElse("");
    boolean early = is == BEFORE_CONSENT;
    changes.addIf(is > was && early, SdkDiffRule.SDK_INIT_BEFORE_CONSENT, from, to);
    changes.addIf(is > was && !early, SdkDiffRule.SDK_INIT_EARLIER, from, to);
    changes.addIf(is < was, SdkDiffRule.SDK_INIT_LATER, from, to);
    if (is == was) {
      changes.silence(SdkChanges.word(before), SdkChanges.word(after));
    }
  }

  /** An SDK of which nothing is said starts once the person agreed, as the law has it. */
  private static int earliness(Optional<InitMoment> moment) {
    return moment.map(UseComparison::earliness).orElse(AFTER_CONSENT);
  }

  private static int earliness(InitMoment moment) {
    return switch (moment) {
      case ON_FIRST_USE -> ON_FIRST_USE;
      case AFTER_CONSENT -> AFTER_CONSENT;
      case BEFORE_CONSENT -> BEFORE_CONSENT;
    };
  }

  private static void match(SdkMatch before, SdkMatch after, SdkChanges changes) {
    names(before.purls(), after.purls(), changes.at("match/purl"));
    names(before.packages(), after.packages(), changes.at("match/packages"));
    names(before.nativeLibs(), after.nativeLibs(), changes.at("match/nativeLibs"));
    names(before.domains(), after.domains(), changes.at("match/domains"));
    names(before.pods(), after.pods(), changes.at("match/pods"));
  }

  private static void names(List<String> before, List<String> after, SdkChanges changes) {
    changes.sets(before, after, SdkDiffRule.SDK_MATCH_CHANGED, SdkDiffRule.SDK_MATCH_CHANGED);
  }

  private static void links(SdkLinks before, SdkLinks after, SdkChanges changes) {
    link(before, after, SdkLinks::policy, changes.at("links/policy"));
    link(before, after, SdkLinks::compliance, changes.at("links/compliance"));
    link(before, after, SdkLinks::site, changes.at("links/site"));
  }

  private static void link(
      SdkLinks before,
      SdkLinks after,
      Function<SdkLinks, Optional<URI>> which,
      SdkChanges changes) {
    String was = which.apply(before).map(URI::toString).orElse("");
    String is = which.apply(after).map(URI::toString).orElse("");
    changes.addIf(!was.equals(is), SdkDiffRule.SDK_LINK_CHANGED, was, is);
  }
}
