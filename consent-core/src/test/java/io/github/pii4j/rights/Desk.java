package io.github.pii4j.rights;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.value.SubjectId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A desk of the labour platform with two stores, one person and a clock to be set. */
final class Desk {

  static final SubjectRef WORKER = SubjectRef.of(SubjectId.of("worker-17"));
  static final SubjectRef OTHER = SubjectRef.of(SubjectId.of("worker-18"));
  static final String FUNCTION = "employment.service";
  static final String NAME = "张三";
  static final String MOBILE = "19900000001";

  private static final PrivacyPolicy LABOUR =
      PrivacyPolicy.read(
          Document.open(Path.of("../examples/labour-platform/privacy/policy.yaml")),
          Catalogue.bundled());
  final PrivacyPolicy policy = LABOUR;
  final MemoryStore accounts =
      new MemoryStore("accounts", "identity.name", "contact.mobile-number", "contact.email");
  final MemoryStore wages = new MemoryStore("wages", "financial.transaction", "identity.name");
  final MemoryRequestStore requests = new MemoryRequestStore();
  Instant now = Instant.parse("2026-03-02T02:00:00Z");
  final RightsDesk desk =
      RightsDesk.builder(requests, policy)
          .stores(accounts, wages)
          .registration("account.register")
          .clock(() -> now)
          .build();

  Desk() {
    accounts
        .put(WORKER, "1/name", "identity.name", NAME)
        .put(WORKER, "2/mobile", "contact.mobile-number", MOBILE)
        .put(WORKER, "3/email", "contact.email", "zhang.san@example.com")
        .put(OTHER, "1/name", "identity.name", "李四");
    wages
        .put(WORKER, "2026-01", "financial.transaction", "=1+2")
        .put(WORKER, "2026-02", "financial.transaction", "6,500 \"net\"");
  }

  List<OpenRequest> open() {
    return desk.open(RequestPosition.START, 99);
  }

  RequestId verified(Wish wish) {
    RequestId id = desk.receive(WORKER, wish).id();
    desk.verified(id, "session");
    return id;
  }

  RightsAnswer answer(Wish wish) {
    return desk.fulfil(verified(wish));
  }
}
