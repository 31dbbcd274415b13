package io.github.pii4j.erasure;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.value.SubjectId;
import java.time.Instant;
import java.util.List;

/**
 * What a recipient, such as the operator of an SDK, is told: erase this person. Its JSON has the
 * shape of an OpenDSR request. How it gets there is the host's business. Prints nothing of the
 * person. Immutable.
 */
public final class RecipientRequest {

  private final String id;
  private final Instant submittedAt;
  private final SubjectId subject;

  RecipientRequest(String id, Instant submittedAt, SubjectId subject) {
    this.id = requireNonNull(id, "id");
    this.submittedAt = requireNonNull(submittedAt, "submittedAt");
    this.subject = requireNonNull(subject, "subject");
  }

  /** The same whenever it is sent again. */
  public String id() {
    return id;
  }

  /** Whom to erase. */
  public SubjectId subject() {
    return subject;
  }

  /** The request in clear, for the recipient only. */
  public CanonicalJson revealJson() {
    JsonMembers identity =
        new JsonMembers()
            .text("identity_type", "controller_customer_id")
            .text("identity_format", "raw")
            .text("identity_value", subject.reveal());
    return new JsonMembers()
        .text("regulation", "pipl")
        .text("subject_request_id", id)
        .text("subject_request_type", "erasure")
        .text("submitted_time", submittedAt.toString())
        .text("api_version", "3.0")
        .list("subject_identities", List.of(identity.build()))
        .build();
  }

  /** The id, never the person. */
  @Override
  public String toString() {
    return "RecipientRequest[" + id + ", ****]";
  }
}
