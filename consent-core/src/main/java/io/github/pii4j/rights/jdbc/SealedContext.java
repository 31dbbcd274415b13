package io.github.pii4j.rights.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.rights.RequestId;
import io.github.pii4j.rights.RightsRequest;

/**
 * What else stands in the row of something sealed, and must be as it was when it was sealed: a
 * request of another id, of another version or with other steps does not open.
 */
record SealedContext(RequestId id, long version, String body) {

  static SealedContext of(RightsRequest request) {
    return new SealedContext(request.id(), request.version(), RequestText.body(request));
  }

  /** One text for each context: neither an id nor a number has a line feed. */
  byte[] toBytes() {
    return (id.text() + "\n" + version + "\n" + body).getBytes(UTF_8);
  }
}
