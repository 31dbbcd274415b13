package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.CrossBorder;
import io.github.pii4j.policy.Transfer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where data is kept, and whether it leaves the country. */
final class StorageComparison {

  private final Versions versions;
  private final Changes changes;

  StorageComparison(Versions versions, Changes changes) {
    this.versions = versions;
    this.changes = changes;
  }

  void run() {
    StorageRules.compare(
        changes,
        versions.whole("storage"),
        versions.before().storage(),
        versions.after().storage());
    transfers(versions.before().crossBorder(), versions.after().crossBorder());
  }

  private void transfers(Optional<CrossBorder> was, Optional<CrossBorder> is) {
    List<Transfer> before = was.map(CrossBorder::transfers).orElse(List.of());
    List<Transfer> after = is.map(CrossBorder::transfers).orElse(List.of());
    if (before.isEmpty() && after.isEmpty()) {
      changes.comparePresence(
          was,
          is,
          DiffRule.CROSS_BORDER_STATED,
          DiffRule.CROSS_BORDER_STATEMENT_REMOVED,
          versions.whole("crossBorder"));
    }
    Set<String> known = before.stream().map(Transfer::country).collect(Collectors.toSet());
    Pairing.of(before, after, Transfer::id)
        .added(one -> changes.add(additionRule(known, one), place(one), "", one.country()))
        .removed(one -> changes.add(DiffRule.CROSS_BORDER_REMOVED, place(one), one.country(), ""))
        .kept(this::kept);
  }

  private static DiffRule additionRule(Set<String> knownCountries, Transfer transfer) {
    return knownCountries.isEmpty() || knownCountries.contains(transfer.country())
        ? DiffRule.CROSS_BORDER_ADDED
        : DiffRule.CROSS_BORDER_COUNTRY_ADDED;
  }

  private void kept(Transfer was, Transfer is) {
    Place place = place(is);
    changes.compare(
        DiffRule.CROSS_BORDER_COUNTRY_CHANGED, place.in("country"), was.country(), is.country());
    changes.compareSets(
        was.items(),
        is.items(),
        DiffRule.CROSS_BORDER_ITEMS_ADDED,
        DiffRule.CROSS_BORDER_ITEMS_REMOVED,
        place.in("items"));
    changes.compare(
        DiffRule.CROSS_BORDER_RECIPIENT_CHANGED,
        place.in("recipient"),
        was.recipient().orElse(""),
        is.recipient().orElse(""));
    changes.compare(
        DiffRule.CROSS_BORDER_MECHANISM_CHANGED,
        place.in("mechanism"),
        Words.of(was.mechanism()),
        Words.of(is.mechanism()));
  }

  private Place place(Transfer transfer) {
    Usage usage = versions.usage();
    Message items = usage.valueOf(Words.joined(transfer.items())).shown();
    return new Place("crossBorder/" + transfer.id(), items, usage.of(transfer.items()));
  }
}
