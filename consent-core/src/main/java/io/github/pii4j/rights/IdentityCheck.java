package io.github.pii4j.rights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes sure who asks, with no more than registration had: to demand an identity card of somebody
 * who registered with a telephone number would be new collection.
 */
final class IdentityCheck {

  private final Set<String> collected;

  IdentityCheck(Set<String> collected) {
    this.collected = Set.copyOf(collected);
  }

  /**
   * Refuses demands for anything that registration did not collect.
   *
   * @throws RightsException that names the codes
   */
  void requireModest(Set<String> demanded) {
    Set<String> excess = new TreeSet<>(demanded);
    excess.removeAll(collected);
    if (!excess.isEmpty()) {
      throw new RightsException(RightsException.Code.ASKS_FOR_TOO_MUCH, excess);
    }
  }

  /** Whether every demanded item was answered with a value that is on record. */
  static boolean isRight(
      Set<String> demanded, Map<String, String> answers, Iterable<StoredItem> onRecord) {
    boolean right = !demanded.isEmpty();
    for (String code : demanded) {
      right &= isRight(code, answers.getOrDefault(code, ""), onRecord);
    }
    return right;
  }

  /** Compares with each value, in a time that does not tell which of them was nearly right. */
  private static boolean isRight(String code, String answer, Iterable<StoredItem> onRecord) {
    boolean found = false;
    byte[] given = answer.strip().getBytes(UTF_8);
    for (StoredItem stored : onRecord) {
      if (stored.item().category().equals(code)) {
        byte[] known = stored.item().reveal().strip().getBytes(UTF_8);
        found |= known.length > 0 && MessageDigest.isEqual(known, given);
      }
    }
    return found;
  }
}
