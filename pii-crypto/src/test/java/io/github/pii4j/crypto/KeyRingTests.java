package io.github.pii4j.crypto;

import static java.util.Collections.nCopies;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What is cached, for how long, and what is left of it afterwards. */
class KeyRingTests {

  private static final KeyCacheLimits LIMITS = new KeyCacheLimits(Duration.ofSeconds(60), 100, 50);

  private final WatchedStore store = WatchedStore.inMemory();
  private final MemoryKeyEncryptionKey holder = MemoryKeyEncryptionKey.generate(Fixture.RANDOM);
  private final AtomicLong nanos = new AtomicLong(1);
  private final List<byte[]> material = new CopyOnWriteArrayList<>();
  private final List<Echo> engines = new CopyOnWriteArrayList<>();
  private final KeyRing<String, Echo> ring = ring(LIMITS);

  @Test
  void a_key_that_is_there_is_not_read_again() {
    byte[] first = use(ring, "a");
    byte[] second = use(ring, "a");

    assertThat(second).isEqualTo(first);
    assertThat(store.reads).hasValue(3); // none there, the next id, made by us
  }

  @Test
  void owners_have_keys_of_their_own() {
    assertThat(use(ring, "a")).isNotEqualTo(use(ring, "b"));
  }

  @Test
  void keys_are_read_anew_when_they_are_old_and_the_old_ones_are_zero() {
    use(ring, "a");
    nanos.addAndGet(Duration.ofSeconds(60).toNanos() - 1);
    use(ring, "a");
    assertThat(store.reads).hasValue(3);

    nanos.addAndGet(1);
    use(ring, "a");

    assertThat(store.reads).hasValue(4);
    assertThat(material.get(0)).containsOnly(0);
    assertThat(engines.get(0).wiped).isTrue();
    assertThat(material.get(1)).isNotEqualTo(new byte[32]);
  }

  @Test
  void the_age_counts_from_before_the_store_was_read() {
    use(ring, "a");
    ring.forget("a");
    store.whileReading = () -> nanos.addAndGet(Duration.ofSeconds(20).toNanos());
    use(ring, "a");
    store.whileReading = () -> {};
    long before = store.reads.get();

    nanos.addAndGet(Duration.ofSeconds(40).toNanos() - 1);
    use(ring, "a");
    assertThat(store.reads).hasValue(before);
    nanos.addAndGet(1);
    use(ring, "a");

    assertThat(store.reads).hasValue(before + 1);
  }

  @Test
  void keys_are_read_anew_after_so_many_uses() {
    for (int i = 0; i < 2 * LIMITS.uses(); i++) {
      use(ring, "a");
    }

    assertThat(store.reads.get()).isBetween(5L, 8L);
    assertThat(material.get(0)).containsOnly(0);
  }

  @Test
  void no_more_owners_stay_than_are_allowed_and_those_who_leave_are_zero() {
    for (int owner = 0; owner < 1000; owner++) {
      use(ring, "owner-" + owner);
    }
    ring.cache().cleanUp();

    assertThat(ring.cache().estimatedSize()).isLessThanOrEqualTo(100);
    assertThat(material.stream().filter(key -> !isZero(key)).count())
        .isEqualTo(ring.cache().estimatedSize());
    assertThat(engines.stream().filter(engine -> !engine.wiped).count())
        .isEqualTo(ring.cache().estimatedSize());
  }

  @Test
  void closing_leaves_nothing_and_refuses_later_use() {
    use(ring, "a");
    use(ring, "b");

    ring.close();

    assertThat(material).isNotEmpty().allSatisfy(key -> assertThat(key).containsOnly(0));
    assertThatThrownBy(() -> use(ring, "a"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the keys are closed");
  }

  @Test
  void a_key_that_is_wiped_amid_its_use_ends_it_properly() {
    byte[] key = use(ring, "a");

    byte[] seen =
        ring.withPrimary(
            "a",
            found ->
                found.use(
                    engine -> {
                      ring.forget("a");
                      return engine.key();
                    }));

    assertThat(seen).isEqualTo(key);
    assertThat(material).allSatisfy(array -> assertThat(array).containsOnly(0));
    assertThat(engines).allMatch(engine -> engine.wiped);
  }

  @Test
  void a_key_that_is_wiped_before_its_use_is_loaded_for_that_use_alone() {
    byte[] key = use(ring, "a");

    byte[] seen =
        ring.withPrimary(
            "a",
            found -> {
              ring.forget("a");
              return found.use(Echo::key);
            });

    assertThat(seen).isEqualTo(key);
    assertThat(ring.cache().estimatedSize()).isZero();
    assertThat(material).allSatisfy(array -> assertThat(array).containsOnly(0));
  }

  @Test
  void a_key_that_another_node_made_since_is_found() {
    use(ring, "a");
    KeyRing<String, Echo> other = ring(LIMITS);
    KeyId made = other.rotate("a");
    byte[] theirs = use(other, "a");

    byte[] ours = ring.with("a", made, key -> key.use(Echo::key));

    assertThat(ours).isEqualTo(theirs);
    assertThat(use(ring, "a")).isEqualTo(theirs);
  }

  @Test
  void what_the_store_does_not_have_is_named_and_nothing_is_made_for_it() {
    Refusals.assertRefused(
        CryptoError.UNKNOWN_KEY, () -> ring.with("a", new KeyId(7), key -> key.use(Echo::key)));
    assertThat(store.page(null, 10)).isEmpty();
  }

  @Test
  void the_first_key_stays_whatever_comes_after_it() {
    byte[] first = ring.withFirst("a", key -> key.use(Echo::key));
    ring.rotate("a");

    byte[] again = ring.withFirst("a", key -> key.use(Echo::key));

    assertThat(again).isEqualTo(first);
    assertThat(use(ring, "a")).isNotEqualTo(first);
  }

  @Test
  void nodes_that_race_for_the_first_key_agree_on_one() throws Exception {
    for (int round = 0; round < 50; round++) {
      String owner = "owner-" + round;

      List<byte[]> seen = Race.of(nCopies(8, owner), any -> use(ring(LIMITS), any));

      assertThat(seen).hasSize(8).allSatisfy(key -> assertThat(key).isEqualTo(seen.get(0)));
    }
  }

  /** Otherwise each would find the other's newer key of no use, and make one more every time. */
  @Test
  void nodes_with_two_suites_keep_to_one_key_each() {
    KeyRing<String, Echo> other = ring(LIMITS, KeyAlgorithm.AES_256_GCM_SIV);
    byte[] ours = use(ring, "a");
    byte[] theirs = use(other, "a");

    for (int round = 0; round < 10; round++) {
      ring.forget("a");
      other.forget("a");
      assertThat(use(ring, "a")).isEqualTo(ours);
      assertThat(use(other, "a")).isEqualTo(theirs);
    }

    assertThat(store.page(null, 10))
        .extracting(StoredKey::algorithm)
        .containsExactly(KeyAlgorithm.XAES_256_GCM, KeyAlgorithm.AES_256_GCM_SIV);
  }

  @Test
  void nodes_with_two_suites_that_race_make_one_key_each() throws Exception {
    for (int round = 0; round < 50; round++) {
      String owner = "owner-" + round;
      List<KeyRing<String, Echo>> nodes = new ArrayList<>();
      for (int pair = 0; pair < 4; pair++) {
        nodes.add(ring(LIMITS));
        nodes.add(ring(LIMITS, KeyAlgorithm.AES_256_GCM_SIV));
      }

      Race.of(nodes, node -> use(node, owner));

      assertThat(store.find(KeyScope.subject(Fixture.TENANT, owner)).keys())
          .extracting(StoredKey::algorithm)
          .containsExactlyInAnyOrder(KeyAlgorithm.XAES_256_GCM, KeyAlgorithm.AES_256_GCM_SIV);
    }
  }

  @Test
  void rotating_makes_a_key_of_the_nodes_own_suite_and_leaves_the_others_theirs() {
    KeyRing<String, Echo> other = ring(LIMITS, KeyAlgorithm.AES_256_GCM_SIV);
    use(ring, "a");
    byte[] theirs = use(other, "a");

    KeyId made = ring.rotate("a");

    assertThat(made).isEqualTo(new KeyId(3));
    assertThat(ring.<KeyId>withPrimary("a", DataKey::id)).isEqualTo(made);
    other.forget("a");
    assertThat(use(other, "a")).isEqualTo(theirs);
  }

  @Test
  void wiping_does_not_wait_for_a_holder_that_takes_its_time() throws Exception {
    byte[] key = use(ring, "a");
    WaitingHolder waiting = new WaitingHolder(holder);
    waiting.hold();
    KeyRing<String, Echo> slow = ring(LIMITS, KeyAlgorithm.XAES_256_GCM, waiting);
    try (Background others = new Background()) {
      Future<byte[]> use = others.start(() -> use(slow, "a"));
      waiting.awaitUnwrapping();

      others.start(() -> forgotten(slow, "a")).get(30, SECONDS);
      waiting.answer();

      assertThat(use.get(30, SECONDS)).isEqualTo(key);
    }
    assertThat(slow.cache().estimatedSize()).isZero();
    assertThat(waiting.answers()).hasSize(2).allSatisfy(each -> assertThat(each).containsOnly(0));
  }

  private static String forgotten(KeyRing<String, Echo> ring, String owner) {
    ring.forget(owner);
    return owner;
  }

  @Test
  void a_store_that_fails_is_reported_and_keys_in_memory_go_on() {
    byte[] key = use(ring, "a");
    store.failing = true;

    assertThat(use(ring, "a")).isEqualTo(key);
    assertThatThrownBy(() -> use(ring, "b"))
        .isInstanceOfSatisfying(
            DataKeyStoreException.class,
            e -> assertThat(e.code()).isEqualTo(CryptoError.KEY_STORE_UNAVAILABLE));
  }

  /** 64 threads over 1,000 owners with a cache of 100: no wrong key, no use after a wipe. */
  @Test
  void many_threads_over_many_owners_never_see_a_wrong_or_a_wiped_key() throws Exception {
    Map<String, byte[]> known = new ConcurrentHashMap<>();
    KeyRing<String, Echo> crowded = ring(LIMITS.withUses(Long.MAX_VALUE));

    List<Integer> wrong = Race.of(nCopies(64, crowded), shared -> wrongKeysSeen(shared, known));

    assertThat(wrong).hasSize(64).containsOnly(0);
    assertThat(engines).noneMatch(engine -> engine.usedAfterWipe);
    crowded.close();
    assertThat(material).allSatisfy(key -> assertThat(key).containsOnly(0));
    assertThat(engines).allMatch(engine -> engine.wiped);
  }

  private static int wrongKeysSeen(KeyRing<String, Echo> shared, Map<String, byte[]> known) {
    int wrong = 0;
    for (int i = 0; i < 2000; i++) {
      String owner = "owner-" + ThreadLocalRandom.current().nextInt(1000);
      byte[] key = use(shared, owner);
      byte[] earlier = known.putIfAbsent(owner, key);
      wrong += isZero(key) || (earlier != null && !Arrays.equals(earlier, key)) ? 1 : 0;
    }
    return wrong;
  }

  private static byte[] use(KeyRing<String, Echo> ring, String owner) {
    return ring.withPrimary(owner, key -> key.use(Echo::key));
  }

  private static boolean isZero(byte[] key) {
    int any = 0;
    for (byte b : key) {
      any |= b;
    }
    return any == 0;
  }

  private KeyRing<String, Echo> ring(KeyCacheLimits limits) {
    return ring(limits, KeyAlgorithm.XAES_256_GCM);
  }

  private KeyRing<String, Echo> ring(KeyCacheLimits limits, KeyAlgorithm algorithm) {
    return ring(limits, algorithm, holder);
  }

  private KeyRing<String, Echo> ring(
      KeyCacheLimits limits, KeyAlgorithm algorithm, KeyEncryptionKey by) {
    KeyParts parts =
        new KeyParts(
            by,
            store,
            Profile.INTERNATIONAL,
            Suite.XAES_256_GCM,
            limits,
            Fixture.RANDOM,
            Clock.systemUTC(),
            nanos::get);
    Workshop<Echo> workshop =
        stored ->
            key -> {
              material.add(key);
              Echo engine = new Echo(key);
              engines.add(engine);
              return engine;
            };
    return new KeyRing<>(
        new KeyVault<>(
            parts,
            owner -> KeyScope.subject(Fixture.TENANT, owner),
            algorithm,
            workshop,
            new HolderWrapping(by)),
        parts);
  }

  /** Gives its key away, and remembers whether it had one. */
  private static final class Echo implements KeyedEngine {

    private final byte[] key;
    private volatile boolean wiped;
    private volatile boolean usedAfterWipe;

    Echo(byte[] key) {
      this.key = key.clone();
    }

    byte[] key() {
      usedAfterWipe |= wiped;
      return key.clone();
    }

    @Override
    public void wipe() {
      wiped = true;
      Arrays.fill(key, (byte) 0);
    }
  }
}
