package io.github.pii4j.archunit.offence.bank;

import io.github.pii4j.value.CitizenId;

/** Reveals where it may. */
final class Bank {

  String toTheBank(CitizenId id) {
    return id.reveal();
  }
}
