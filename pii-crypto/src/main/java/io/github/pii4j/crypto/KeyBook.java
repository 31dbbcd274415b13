package io.github.pii4j.crypto;

import io.github.pii4j.crypto.KeyEvent.KeyKept;
import io.github.pii4j.crypto.KeyEvent.KeyReserved;
import io.github.pii4j.crypto.KeyEvent.KeysShredded;
import io.github.pii4j.crypto.KeyEvent.ScopeSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All keys in memory: decides what may happen, writes it to a journal, then makes it true.
 *
 * <p>Thread-safe: one write at a time, and reads do not wait for the journal.
 */
final class KeyBook implements DataKeyStore {

  private static final ScopeOrder BY_SCOPE = new ScopeOrder();
  private static final Comparator<Shredding> BY_TIME =
      Comparator.comparing(Shredding::shreddedAt)
          .thenComparing(Shredding::scope, BY_SCOPE)
          .thenComparing(Shredding::lastId, KeyShelf::compare);

  private final KeyJournal journal;
  private final Object reading = new Object();
  private final NavigableMap<KeyScope, KeyShelf> shelves = new TreeMap<>(BY_SCOPE);
  private final NavigableSet<Shredding> shreddings = new TreeSet<>(BY_TIME);

  KeyBook(KeyJournal journal) {
    this.journal = journal;
  }

  @Override
  public ScopeKeys find(KeyScope scope) {
    synchronized (reading) {
      return shelf(scope).toScopeKeys();
    }
  }

  @Override
  public synchronized boolean add(StoredKey key) {
    KeyShelf shelf = shelf(key.scope());
    boolean isNext = !shelf.isRefusing() && shelf.nextId().equals(key.id());
    if (isNext) {
      write(new KeyKept(key, 0));
    }
    return isNext;
  }

  @Override
  public synchronized boolean rewrap(StoredKey present, StoredKey replacement) {
    requireSameKey(present, replacement);
    KeyKept kept = shelf(present.scope()).get(present.id());
    boolean isStillThere = kept != null && kept.key().equals(present);
    if (kept != null && isStillThere) {
      write(new KeyKept(replacement, kept.reserved()));
    }
    return isStillThere;
  }

  @Override
  public synchronized long reserve(KeyScope scope, KeyId id, int messages) {
    if (messages < 1) {
      throw new IllegalArgumentException("at least 1 message is reserved, not " + messages);
    }
    KeyKept kept = shelf(scope).get(id);
    if (kept == null) {
      return 0;
    }
    long total = kept.reserved() + messages;
    write(new KeyReserved(scope, id, total));
    return total;
  }

  @Override
  public synchronized Shredding shred(KeyScope scope, Instant at) {
    KeyShelf shelf = shelf(scope);
    Shredding first = shelf.firstShreddingOfAll();
    Shredding record = first != null ? first : new Shredding(scope, at, shelf.lastId());
    writeIfNew(new KeysShredded(record, shelf.lastId(), true));
    return record;
  }

  @Override
  public synchronized void shredAgain(Shredding record) {
    KeyShelf shelf = shelf(record.scope());
    boolean hasLaterKeys = !shelf.keysAfter(record.lastId()).isEmpty();
    boolean refusing = !hasLaterKeys || shelf.isRefusing();
    writeIfNew(new KeysShredded(record, record.lastId(), refusing));
  }

  @Override
  public synchronized void readmit(KeyScope scope) {
    KeyShelf shelf = shelf(scope);
    if (shelf.isRefusing()) {
      write(new ScopeSet(scope, shelf.nextId(), false));
    }
  }

  @Override
  public List<StoredKey> page(@Nullable StoredKey after, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a page has at least 1 key, not " + limit);
    }
    synchronized (reading) {
      return keysAfter(after).limit(limit).map(KeyKept::key).toList();
    }
  }

  @Override
  public List<Shredding> shreddings(Instant since) {
    Instant first = since.truncatedTo(ChronoUnit.MILLIS);
    synchronized (reading) {
      return shreddings.stream().filter(record -> !record.shreddedAt().isBefore(first)).toList();
    }
  }

  /** Makes an event true that is in the journal already. */
  void apply(KeyEvent event) {
    synchronized (reading) {
      event.applyTo(shelves.computeIfAbsent(event.scope(), unheard -> new KeyShelf()));
      if (event instanceof KeysShredded shredded) {
        shreddings.add(shredded.record());
      }
    }
  }

  /** The fewest events that make another book like this one. */
  List<KeyEvent> events() {
    synchronized (reading) {
      return shelves.entrySet().stream()
          .flatMap(shelf -> shelf.getValue().events(shelf.getKey()))
          .toList();
    }
  }

  private void write(KeyEvent event) {
    journal.append(event);
    apply(event);
  }

  private void writeIfNew(KeysShredded event) {
    KeyShelf shelf = shelf(event.scope());
    boolean isTrue =
        shreddings.contains(event.record())
            && shelf.isGoneUpTo(event.upTo())
            && shelf.isRefusing() == event.refusing();
    if (!isTrue) {
      write(event);
    }
  }

  private KeyShelf shelf(KeyScope scope) {
    KeyShelf known = shelves.get(scope);
    return known != null ? known : new KeyShelf();
  }

  private Stream<KeyKept> keysAfter(@Nullable StoredKey key) {
    return key == null
        ? keysOf(shelves)
        : Stream.concat(
            shelf(key.scope()).keysAfter(key.id()).stream(),
            keysOf(shelves.tailMap(key.scope(), false)));
  }

  private static Stream<KeyKept> keysOf(NavigableMap<KeyScope, KeyShelf> shelves) {
    return shelves.values().stream().flatMap(shelf -> shelf.keys().stream());
  }

  private static void requireSameKey(StoredKey present, StoredKey replacement) {
    if (!replacement.isSameKeyAs(present)) {
      throw new IllegalArgumentException("the replacement is another key, not the same one anew");
    }
  }
}
