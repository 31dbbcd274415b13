package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random work that is done on two stores, one of which is the model of the other. */
final class RandomWork {

  private static final Instant START = Instant.parse("2026-11-02T03:04:05.678Z");
  private static final List<KeyScope> PEOPLE =
      IntStream.range(0, 4).mapToObj(i -> new KeyScope(Tenant.of("acme"), "subject/" + i)).toList();

  private final DataKeyStore model;
  private final Random random;
  private int steps;

  RandomWork(DataKeyStore model, Random random) {
    this.model = model;
    this.random = random;
  }

  /** One call on both, which must answer the same. */
  void step(DataKeyStore store) {
    KeyScope person = PEOPLE.get(random.nextInt(PEOPLE.size()));
    Instant at = START.plusMillis(++steps);
    KeyId id = new KeyId(random.nextInt(6));
    switch (random.nextInt(8)) {
      case 0 -> assertThat(store.shred(person, at)).isEqualTo(model.shred(person, at));
      case 1 -> shredAgain(store, new Shredding(person, at, id));
      case 2 -> readmit(store, person);
      case 3 -> rewrap(store, person);
      case 4 -> assertThat(store.reserve(person, id, 3)).isEqualTo(model.reserve(person, id, 3));
      default -> add(store, person);
    }
    assertThat(store.find(person)).isEqualTo(model.find(person));
  }

  void assertSame(DataKeyStore store) {
    for (KeyScope person : PEOPLE) {
      assertThat(store.find(person)).isEqualTo(model.find(person));
    }
    assertThat(store.page(null, 1000)).isEqualTo(model.page(null, 1000));
    assertThat(store.shreddings(Instant.EPOCH)).isEqualTo(model.shreddings(Instant.EPOCH));
  }

  private void shredAgain(DataKeyStore store, Shredding record) {
    store.shredAgain(record);
    model.shredAgain(record);
  }

  private void readmit(DataKeyStore store, KeyScope person) {
    store.readmit(person);
    model.readmit(person);
  }

  private void add(DataKeyStore store, KeyScope person) {
    int next = model.find(person).nextId().value() - random.nextInt(5) / 4;
    StoredKey key = DataKeyStoreContract.key(person, next);
    assertThat(store.add(key)).isEqualTo(model.add(key));
  }

  private void rewrap(DataKeyStore store, KeyScope person) {
    List<StoredKey> keys = model.find(person).keys();
    if (!keys.isEmpty()) {
      StoredKey present = keys.get(random.nextInt(keys.size()));
      StoredKey anew = present.rewrapped(new KekId("file:" + steps), new byte[1 + steps]);
      assertThat(store.rewrap(present, anew)).isEqualTo(model.rewrap(present, anew));
      assertThat(store.rewrap(present, anew)).isEqualTo(model.rewrap(present, anew));
    }
  }
}
