package io.github.pii4j.rights;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.value.SubjectId;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process of its own, with a small heap, that writes a person's copy to its output. */
final class HugeCopy {

  private HugeCopy() {}

  public static void main(String[] args) throws IOException {
    HugeStore store = new HugeStore(Integer.parseInt(args[0]), Integer.parseInt(args[1]));
    RightsDesk desk = desk(store);
    RequestId id = desk.receive(SubjectRef.of(SubjectId.of("w")), new Wish.Copy()).id();
    desk.verified(id, "session");
    Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
    desk.writeCopy(id, CopyForm.valueOf(args[2]), out);
    out.flush();
  }

  static RightsDesk desk(PersonalDataStore store) {
    PrivacyPolicy policy =
        PrivacyPolicy.read(
            Document.open(Path.of("../examples/labour-platform/privacy/policy.yaml")),
            Catalogue.bundled());
    return RightsDesk.builder(new MemoryRequestStore(), policy)
        .stores(store)
        .registration("account.register")
        .build();
  }
}
