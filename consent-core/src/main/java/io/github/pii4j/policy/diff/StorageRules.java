package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.Storage;
import io.github.pii4j.policy.StoragePlace;
import java.util.List;
import java.util.Optional;

/** Where data is kept, of the whole policy or of one item. */
final class StorageRules {

  private StorageRules() {}

  static void compare(Changes changes, Place place, Optional<Storage> was, Optional<Storage> is) {
    if (was.isEmpty() || is.isEmpty()) {
      changes.comparePresence(
          was, is, DiffRule.STORAGE_STATED, DiffRule.STORAGE_STATEMENT_REMOVED, place);
      return;
    }
    changes.compare(
        DiffRule.STORAGE_COUNTRY_CHANGED, place.in("countries"), countries(was), countries(is));
    Optional<StoragePlace> old = was.flatMap(Storage::where);
    Optional<StoragePlace> now = is.flatMap(Storage::where);
    changes.compareScale(
        old, now, DiffRule.STORAGE_LEFT_DEVICE, DiffRule.STORAGE_ON_DEVICE, place.in("where"));
  }

  private static String countries(Optional<Storage> storage) {
    return Words.joined(storage.map(Storage::countries).orElse(List.of()));
  }
}
