package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;
import java.util.Set;

/**
 * A part of the policies under comparison.
 *
 * @param path where it is, by ids
 * @param name what to call it; empty for the policy as a whole
 * @param scope whom it concerns
 */
record Place(String path, Message name, Scope scope) {

  /** A part of this part without a name of its own. */
  Place in(String segment) {
    return new Place(path + "/" + segment, name, scope);
  }

  /** A part of this part. */
  Place in(String segment, Message inner) {
    return new Place(path + "/" + segment, Words.within(name, inner), scope);
  }

  /** A part of this part that is called by its id. */
  Place part(String id) {
    return in(id, new Message(id, id));
  }

  Place withItem(String code) {
    return new Place(path, name, scope.withItems(Set.of(code)));
  }

  Place with(Scope other) {
    return new Place(path, name, other);
  }
}
