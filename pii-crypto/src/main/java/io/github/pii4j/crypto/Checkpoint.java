package io.github.pii4j.crypto;

import org.jspecify.annotations.Nullable;

/** Where {@link Reencryption} remembers how far it got, so that it goes on there after a crash. */
public interface Checkpoint {

  /** What was saved last, or null to begin. */
  @Nullable ReencryptionProgress load();

  /** Keeps it durably. */
  void save(ReencryptionProgress progress);

  /**
   * Forgets what was saved, durably: the job came to its end, and when it is run again it begins
   * anew. Changes nothing if nothing is kept.
   */
  void clear();
}
