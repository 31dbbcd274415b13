package io.github.pii4j.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A register for tests and demonstrations: it ends with the process. Thread-safe. */
public final class MemoryErasedRegister implements ErasedRegister {

  private final List<ErasedEntry> entries = new ArrayList<>();

  /** Empty. */
  public MemoryErasedRegister() {}

  @Override
  public synchronized void record(ErasedEntry entry) {
    entries.add(entry);
  }

  @Override
  public synchronized List<ErasedEntry> since(Instant time) {
    return entries.stream().filter(entry -> !entry.erasedAt().isBefore(time)).toList();
  }
}
