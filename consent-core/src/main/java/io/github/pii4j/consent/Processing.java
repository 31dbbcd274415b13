package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.policy.DataSubject;
import java.util.Optional;

/**
 * What somebody wants to do with personal data. Immutable.
 *
 * @param functionId for which function of the policy
 * @param item with which item; empty if only the function is to run
 * @param purpose for which purpose; empty for the main one of the function
 * @param deviceSwitch how the switch of the device stands
 * @param whose whose data it is, as far as the host knows
 */
public record Processing(
    String functionId,
    Optional<String> item,
    Optional<String> purpose,
    SwitchReading deviceSwitch,
    DataSubject whose) {

  /** Checks that the parts are there. */
  public Processing {
    requireNonNull(functionId, "functionId");
    requireNonNull(deviceSwitch, "deviceSwitch");
    requireNonNull(whose, "whose");
  }

  /** Running a function, without any item. */
  public static Processing of(String functionId) {
    return new Processing(
        functionId, Optional.empty(), Optional.empty(), SwitchReading.NOT_READ, DataSubject.SELF);
  }

  /** Processing one item for a function. */
  public static Processing of(String functionId, String categoryCode) {
    return new Processing(
        functionId,
        Optional.of(categoryCode),
        Optional.empty(),
        SwitchReading.NOT_READ,
        DataSubject.SELF);
  }

  /** The same, for a further purpose of the function. */
  public Processing forPurpose(String purposeId) {
    return new Processing(functionId, item, Optional.of(purposeId), deviceSwitch, whose);
  }

  /** The same; the switch of the device was read. */
  public Processing with(SwitchReading reading) {
    return new Processing(functionId, item, purpose, reading, whose);
  }

  /** The same; the data is about somebody else than the person who gives it. */
  public Processing aboutAnotherPerson() {
    return new Processing(functionId, item, purpose, deviceSwitch, DataSubject.ANOTHER_PERSON);
  }

  /** As in messages: the function, and the item if there is one. */
  String named() {
    return item.map(code -> functionId + "/" + code).orElse(functionId);
  }
}
