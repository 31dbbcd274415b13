package io.github.pii4j.rights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HashSet;
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

  boolean isCollected(String code) {
    return collected.contains(code);
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

  /**
   * Whether every demanded item was answered with a value that is on record. Compares with each
   * value, in a time that does not tell which of them was nearly right.
   */
  static boolean isRight(
      Set<String> demanded, Map<String, String> answers, DataStores stores, SubjectRef subject) {
    Set<String> right = new HashSet<>();
    for (PersonalDataStore store : stores.all()) {
      for (PersonalItem known : store.items(subject)) {
        if (demanded.contains(known.category()) && isSame(known, answers)) {
          right.add(known.category());
        }
      }
    }
    return !demanded.isEmpty() && right.containsAll(demanded);
  }

  private static boolean isSame(PersonalItem known, Map<String, String> answers) {
    byte[] given = answers.getOrDefault(known.category(), "").strip().getBytes(UTF_8);
    byte[] value = known.reveal().strip().getBytes(UTF_8);
    return value.length > 0 && MessageDigest.isEqual(value, given);
  }
}
