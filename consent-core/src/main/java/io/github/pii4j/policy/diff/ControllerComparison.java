package io.github.pii4j.policy.diff;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.Contact;
import io.github.pii4j.policy.Controller;
import java.util.List;
import java.util.Optional;

/** What changed about who answers for the data. */
final class ControllerComparison {

  private final Controller was;
  private final Controller is;
  private final Versions versions;
  private final Changes changes;

  ControllerComparison(Versions versions, Changes changes) {
    this.was = versions.before().controller();
    this.is = versions.after().controller();
    this.versions = versions;
    this.changes = changes;
  }

  void run() {
    Place place = versions.whole("controller");
    identity(place);
    changes.compareText(DiffRule.CONTACT_CHANGED, place.in("address"), was.address(), is.address());
    changes.compare(
        DiffRule.CONTACT_CHANGED,
        place.in("contacts"),
        shown(was.contacts()),
        shown(is.contacts()));
    changes.compareText(
        DiffRule.PIC_CHANGED,
        place.in("personInCharge"),
        was.personInCharge(),
        is.personInCharge());
  }

  /** Another registration number is another company, whatever it is called. */
  private void identity(Place place) {
    Optional<String> old = was.registrationNumber();
    Optional<String> now = is.registrationNumber();
    if (old.isPresent() && now.isPresent() && !old.equals(now)) {
      changes.add(DiffRule.CONTROLLER_ENTITY_REPLACED, place, old.get(), now.get());
      changes.judgedElsewhere(place.in("registrationNumber").path());
      changes.judgedElsewhere(place.in("name").path());
      return;
    }
    Place number = place.in("registrationNumber");
    changes.compare(DiffRule.CONTROLLER_NUMBER_STATED, number, old.orElse(""), now.orElse(""));
    LocalizedText name = was.name();
    changes.compareText(DiffRule.CONTROLLER_NAME_CHANGED, place.in("name"), name, is.name());
  }

  private static String shown(List<Contact> contacts) {
    return Words.joined(
        contacts.stream()
            .map(one -> Words.of(one.kind()) + " " + one.value() + " " + Words.of(one.uses()))
            .toList());
  }
}
