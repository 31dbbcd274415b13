package io.github.pii4j.crypto;

import static java.util.Objects.requireNonNull;

/** Asks which key wraps now. */
record KmsDescribeTask(KeyManagementService service, KmsInquiry inquiry) implements KmsTask<KekId> {

  @Override
  public KekId run() {
    return requireNonNull(service.describe(inquiry), "no answer").current();
  }

  @Override
  public void discard(KekId late) {}
}
