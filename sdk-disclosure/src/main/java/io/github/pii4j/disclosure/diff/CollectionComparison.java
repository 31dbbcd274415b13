package io.github.pii4j.disclosure.diff;

import io.github.pii4j.disclosure.SdkCollection;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.policy.Frequency;
import java.util.Optional;
import java.util.function.Function;

/** How an SDK collects, and how data reach its operator. */
final class CollectionComparison implements SdkComparison {

  @Override
  public void compare(SdkDisclosure before, SdkDisclosure after, SdkChanges changes) {
    if (before.statesLocalOnly() != after.statesLocalOnly()) {
      SdkDiffRule rule =
          after.statesLocalOnly()
              ? SdkDiffRule.SDK_METHOD_TRANSMIT_TO_LOCAL
              : SdkDiffRule.SDK_METHOD_LOCAL_TO_TRANSMIT;
      changes.at("collection").add(rule, form(before), form(after));
    } else {
      method(before, after, changes);
      sharing(before, after, changes);
    }
    protection(before, after, changes);
    frequency(
        before.collection().flatMap(SdkCollection::frequency),
        after.collection().flatMap(SdkCollection::frequency),
        changes.at("collection/frequency"));
  }

  private static void method(SdkDisclosure before, SdkDisclosure after, SdkChanges changes) {
    String was = methodOf(before);
    String is = methodOf(after);
    changes.at("collection/method").addIf(!was.equals(is), SdkDiffRule.SDK_METHOD_CHANGED, was, is);
  }

  private static void sharing(SdkDisclosure before, SdkDisclosure after, SdkChanges changes) {
    String was = sharingOf(before);
    String is = sharingOf(after);
    changes.at("sharing").addIf(!was.equals(is), SdkDiffRule.SDK_SHARING_CHANGED, was, is);
  }

  private static void protection(SdkDisclosure before, SdkDisclosure after, SdkChanges changes) {
    flag(
        flagOf(before, SdkCollection::deidentified),
        flagOf(after, SdkCollection::deidentified),
        SdkDiffRule.SDK_DEIDENTIFICATION_ADDED,
        SdkDiffRule.SDK_DEIDENTIFICATION_REMOVED,
        changes.at("collection/deidentified"));
    flag(
        flagOf(before, SdkCollection::encryptedInTransit),
        flagOf(after, SdkCollection::encryptedInTransit),
        SdkDiffRule.SDK_TRANSIT_ENCRYPTION_ADDED,
        SdkDiffRule.SDK_TRANSIT_ENCRYPTION_REMOVED,
        changes.at("collection/encryptedInTransit"));
  }

  private static Optional<Boolean> flagOf(
      SdkDisclosure sdk, Function<SdkCollection, Optional<Boolean>> flag) {
    return sdk.collection().flatMap(flag);
  }

  /** A protection that the list does not speak of is not there. */
  private static void flag(
      Optional<Boolean> before,
      Optional<Boolean> after,
      SdkDiffRule added,
      SdkDiffRule removed,
      SdkChanges changes) {
    boolean was = before.orElse(false);
    boolean is = after.orElse(false);
    String from = before.map(String::valueOf).orElse("");
    String to = after.map(String::valueOf).orElse("");
    changes.addIf(!was && is, added, from, to);
    changes.addIf(was && !is, removed, from, to);
    if (was == is) {
      changes.silence(before.map(String::valueOf), after.map(String::valueOf));
    }
  }

  private static void frequency(
      Optional<Frequency> before, Optional<Frequency> after, SdkChanges changes) {
    if (before.isEmpty() || after.isEmpty()) {
      changes.silence(SdkChanges.word(before), SdkChanges.word(after));
      return;
    }
    int more = after.orElseThrow().compareTo(before.orElseThrow());
    String was = SdkChanges.word(before.orElseThrow());
    String is = SdkChanges.word(after.orElseThrow());
    changes.addIf(more > 0, SdkDiffRule.SDK_FREQUENCY_RAISED, was, is);
    changes.addIf(more < 0, SdkDiffRule.SDK_FREQUENCY_LOWERED, was, is);
  }

  private static String form(SdkDisclosure sdk) {
    return (methodOf(sdk) + " " + sharingOf(sdk)).strip();
  }

  private static String methodOf(SdkDisclosure sdk) {
    return sdk.collection().map(one -> SdkChanges.word(one.method())).orElse("");
  }

  private static String sharingOf(SdkDisclosure sdk) {
    String transmits =
        flagOf(sdk, SdkCollection::transmits).map(flag -> "transmits=" + flag).orElse("");
    return (transmits + " " + SdkChanges.word(sdk.sharing()).orElse("")).strip();
  }
}
