package io.github.pii4j.crypto;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Always has a code, and lets nobody change it. */
final class StuckStore implements OneTimeCodeStore {

  private final OneTimeCodeStore memory = MemoryOneTimeCodeStore.ofCapacity(1);

  @Override
  public Optional<StoredCode> find(CodeSlot slot) {
    Instant now = HandClock.START;
    memory.add(
        new StoredCode(
            slot,
            new UUID(1, 2),
            CodeHash.of(new byte[32]),
            now,
            now.plusSeconds(300),
            5,
            false,
            now.plusSeconds(60),
            now.plusSeconds(60),
            1));
    return memory.find(slot);
  }

  @Override
  public boolean add(StoredCode first) {
    return false;
  }

  @Override
  public boolean replace(StoredCode present, StoredCode next) {
    return false;
  }

  @Override
  public int purgeExpired(Instant now, int limit) {
    return 0;
  }
}
