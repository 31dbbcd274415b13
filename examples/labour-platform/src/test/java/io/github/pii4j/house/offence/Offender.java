package io.github.pii4j.house.offence;

import io.github.pii4j.value.Pii;
import java.time.Instant;
import tools.jackson.core.JsonParser;

/** Breaks the rules of the house, so that a test can show that they notice. */
public class Offender {

  public Instant asksTheMachine() {
    return Instant.now();
  }

  public void letsJacksonOut(JsonParser parser) {
    parser.close();
  }

  public void tellsTheValue(Pii value) {
    throw new IllegalStateException(value.reveal());
  }
}
