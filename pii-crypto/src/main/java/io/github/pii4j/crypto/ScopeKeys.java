package io.github.pii4j.crypto;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a store knows of a scope.
 *
 * @param keys by ascending id; of a shredded scope none that was made before the shredding
 * @param nextId the id that the next key gets; ids of destroyed keys are never given again
 * @param isShredded whether new keys are refused, because the scope was shredded and not readmitted
 */
public record ScopeKeys(List<StoredKey> keys, KeyId nextId, boolean isShredded) {

  /** Copies the list. */
  public ScopeKeys {
    keys = List.copyOf(keys);
  }

  /** The key of an algorithm with the highest id, or null if there is none. */
  @Nullable StoredKey newest(KeyAlgorithm algorithm) {
    for (int i = keys.size() - 1; i >= 0; i--) {
      if (keys.get(i).algorithm() == algorithm) {
        return keys.get(i);
      }
    }
    return null;
  }
}
