package io.github.pii4j.crypto.jdbc;

import io.github.pii4j.crypto.DataKeyStore;
import io.github.pii4j.crypto.KekId;
import io.github.pii4j.crypto.KeyAlgorithm;
import io.github.pii4j.crypto.KeyId;
import io.github.pii4j.crypto.KeyScope;
import io.github.pii4j.crypto.Race;
import io.github.pii4j.crypto.StoredKey;
import io.github.pii4j.crypto.Tenant;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/** Threads of several nodes that add keys for the same people, and note what they were told. */
final class StoreStress {

  private static final int STEPS = 60;

  /** So few that threads meet, beside the many that they rarely share. */
  private static final int CROWDED = 5;

  private final List<DataKeyStore> nodes;
  private final List<KeyScope> people;
  private final Outcome outcome =
      new Outcome(new ConcurrentLinkedQueue<>(), new ConcurrentHashMap<>());

  private StoreStress(List<DataKeyStore> nodes, List<KeyScope> people) {
    this.nodes = nodes;
    this.people = people;
  }

  /** What the store said it had done. */
  record Outcome(Queue<StoredKey> winners, Map<KeyScope, Long> reserved) {

    List<KeyScope> people() {
      return winners.stream().map(StoredKey::scope).distinct().toList();
    }

    List<StoredKey> keysOf(KeyScope person) {
      return winners.stream()
          .filter(key -> key.scope().equals(person))
          .sorted(Comparator.comparing(key -> key.id().value()))
          .toList();
    }

    long reservedOf(KeyScope person) {
      return reserved.getOrDefault(person, 0L);
    }
  }

  static Outcome run(List<DataKeyStore> nodes, Tenant tenant, int threads, int subjects)
      throws Exception {
    List<KeyScope> people =
        IntStream.range(0, subjects)
            .mapToObj(i -> new KeyScope(tenant, "subject/stress-" + i))
            .toList();
    StoreStress stress = new StoreStress(nodes, people);
    Race.of(IntStream.range(0, threads).boxed().toList(), stress::work);
    return stress.outcome;
  }

  private boolean work(int thread) {
    Random random = new Random(thread);
    DataKeyStore store = nodes.get(thread % nodes.size());
    for (int step = 0; step < STEPS; step++) {
      int among = step % 3 == 0 ? CROWDED : people.size();
      KeyScope person = people.get(random.nextInt(among));
      addKey(store, person, random);
      reserve(store, person, 1 + random.nextInt(100));
    }
    return true;
  }

  private void addKey(DataKeyStore store, KeyScope person, Random random) {
    byte[] bytes = ByteBuffer.allocate(16).putLong(random.nextLong()).array();
    StoredKey key =
        new StoredKey(
            person,
            store.find(person).nextId(),
            KeyAlgorithm.AES_256_GCM,
            Instant.EPOCH,
            new KekId("file:1"),
            bytes);
    if (store.add(key)) {
      outcome.winners().add(key);
    }
  }

  private void reserve(DataKeyStore store, KeyScope person, int messages) {
    if (store.reserve(person, new KeyId(1), messages) > 0) {
      outcome.reserved().merge(person, (long) messages, Long::sum);
    }
  }
}
