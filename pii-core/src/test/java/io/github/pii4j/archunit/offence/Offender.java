package io.github.pii4j.archunit.offence;

import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.Coordinates;
import java.util.function.Function;
import java.util.logging.Logger;

/** Breaks every rule for hosts. */
final class Offender {

  static final String MOBILE = "the name of a column";

  private static final Logger LOG = Logger.getLogger("offence");

  final String userIdCard = "";
  final CharSequence bank_card = "";
  final String company = "";
  final CitizenId idCard = null;

  String clear(CitizenId id) {
    return id.reveal();
  }

  double clear(Coordinates place) {
    return place.revealLatitude();
  }

  void log(CitizenId id) {
    Function<CitizenId, String> reveal = CitizenId::reveal;
    LOG.info(reveal.apply(id));
  }
}
