package io.github.pii4j.consent;

import io.github.pii4j.consent.Decision.Allowed;
import io.github.pii4j.consent.Decision.Denied;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what a gate decided, to the log and the metrics; of the person no more than a pseudonym. */
final class GateLog {

  private static final Logger LOG = LoggerFactory.getLogger(ConsentGate.class);
  private static final String NOBODY = "-";

  private final ConsentMetrics metrics;

  GateLog(ConsentMetrics metrics) {
    this.metrics = metrics;
  }

  void remembered() {
    metrics.remembered();
  }

  /** Counts what is allowed, and writes down what is denied. */
  Decision told(ConsentHistory history, String functionId, String item, Decision decision) {
    if (decision instanceof Allowed allowed) {
      metrics.allowed(allowed.basis());
    } else if (decision instanceof Denied denied) {
      denied(history, functionId, item, denied);
    }
    return decision;
  }

  private void denied(ConsentHistory history, String functionId, String item, Denied denied) {
    metrics.denied(denied.reason());
    LOG.atInfo()
        .addKeyValue("function", functionId)
        .addKeyValue("item", item)
        .addKeyValue("reason", denied.reason())
        .addKeyValue("opens", denied.opens())
        .addKeyValue("person", pseudonym(history.events()))
        .log("processing denied");
  }

  private static String pseudonym(List<ConsentEvent> events) {
    return events.isEmpty() ? NOBODY : events.get(0).person().text();
  }
}
