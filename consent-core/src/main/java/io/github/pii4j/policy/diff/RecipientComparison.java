package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.Contact;
import io.github.pii4j.policy.Purpose;
import io.github.pii4j.policy.Recipient;
import io.github.pii4j.policy.RecipientRole;
import java.util.Set;
import java.util.TreeSet;

/** What changed about those who get data. */
final class RecipientComparison {

  private final Versions versions;
  private final Changes changes;

  RecipientComparison(Versions versions, Changes changes) {
    this.versions = versions;
    this.changes = changes;
  }

  void run() {
    Pairing.of(versions.before().recipients(), versions.after().recipients(), Recipient::id)
        .added(one -> changes.add(additionRule(one), place(one), "", Words.of(one.role())))
        .removed(one -> changes.add(DiffRule.RECIPIENT_REMOVED, place(one)))
        .kept(this::kept);
  }

  private static DiffRule additionRule(Recipient recipient) {
    return recipient.role() == RecipientRole.PROCESSOR
        ? DiffRule.RECIPIENT_ADDED_PROCESSOR
        : DiffRule.RECIPIENT_ADDED;
  }

  private void kept(Recipient was, Recipient is) {
    Place place = place(was, is);
    changes.compareText(DiffRule.RECIPIENT_RENAMED, place.in("name"), was.name(), is.name());
    role(place.in("role"), was.role(), is.role());
    changes.compareSets(
        was.items(),
        is.items(),
        DiffRule.RECIPIENT_ITEMS_ADDED,
        DiffRule.RECIPIENT_ITEMS_REMOVED,
        place.in("items"));
    purpose(place.in("purpose"), was, is);
    changes.compareText(
        DiffRule.RECIPIENT_METHOD_CHANGED, place.in("method"), was.method(), is.method());
    changes.compare(
        DiffRule.RECIPIENT_COUNTRY_CHANGED,
        place.in("country"),
        was.country().orElse(""),
        is.country().orElse(""));
    changes.compare(
        DiffRule.RECIPIENT_CONTACT_CHANGED, place.in("contacts"), contacts(was), contacts(is));
  }

  private void role(Place place, RecipientRole was, RecipientRole is) {
    if (was != is) {
      changes.add(roleRule(was, is), place, Words.of(was), Words.of(is));
    }
  }

  private static DiffRule roleRule(RecipientRole was, RecipientRole is) {
    if (was == RecipientRole.PROCESSOR) {
      return DiffRule.RECIPIENT_ROLE_RAISED;
    }
    return is == RecipientRole.PROCESSOR
        ? DiffRule.RECIPIENT_ROLE_LOWERED
        : DiffRule.RECIPIENT_ROLE_CHANGED;
  }

  private void purpose(Place place, Recipient was, Recipient is) {
    String old = was.purpose().map(Purpose::id).orElse("");
    String now = is.purpose().map(Purpose::id).orElse("");
    changes.compare(DiffRule.RECIPIENT_PURPOSE_CHANGED, place, Value.plain(old), Value.plain(now));
    if (old.equals(now)) {
      changes.compareText(
          DiffRule.RECIPIENT_PURPOSE_CHANGED,
          place.in("text"),
          was.purpose().map(Purpose::text),
          is.purpose().map(Purpose::text));
    }
  }

  private static String contacts(Recipient recipient) {
    return Words.joined(recipient.contacts().stream().map(RecipientComparison::shown).toList());
  }

  private static String shown(Contact contact) {
    return Words.of(contact.kind()) + " " + contact.value() + " " + Words.of(contact.uses());
  }

  private Place place(Recipient recipient) {
    return place(recipient, recipient);
  }

  private Place place(Recipient was, Recipient is) {
    Set<String> items = new TreeSet<>(was.items());
    items.addAll(is.items());
    Scope scope = versions.usage().of(items).withRecipients(Set.of(is.id()));
    return new Place("recipients/" + is.id(), Words.nameOf(is.name()), scope);
  }
}
