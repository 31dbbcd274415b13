package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every store promises; one test for each sentence of {@link DataKeyStore}.
 *
 * <p>Every test uses tenants of its own, so that all of them can share a store.
 */
public abstract class DataKeyStoreContract {

  protected static final Instant NOW = Instant.parse("2026-11-02T03:04:05.678Z");

  private final Tenant tenant = Tenant.of("tenant-" + UUID.randomUUID());
  private final KeyScope scope = scope("fields");

  /** The store under test. */
  protected abstract DataKeyStore store();

  @Test
  void of_a_scope_never_heard_of_there_are_no_keys_and_the_next_id_is_1() {
    assertThat(store().find(scope)).isEqualTo(new ScopeKeys(List.of(), id(1), false));
  }

  @Test
  void keeps_every_part_of_a_key_and_its_instant_to_the_millisecond() {
    StoredKey first = key(scope, 1);
    StoredKey second =
        new StoredKey(
            scope,
            id(2),
            KeyAlgorithm.SM4_GCM,
            NOW.plusNanos(999_999),
            new KekId("kms://cn-north/key-7"),
            new byte[] {0, -1, 127, -128});

    boolean added = store().add(first) && store().add(second);

    assertThat(added).isTrue();
    assertThat(store().find(scope)).isEqualTo(new ScopeKeys(List.of(first, second), id(3), false));
    assertThat(store().find(scope).keys()).extracting(StoredKey::createdAt).containsOnly(NOW);
  }

  @Test
  void keeps_a_wrapped_key_of_4096_bytes() {
    StoredKey longest = key(scope, 1).rewrapped(new KekId("k".repeat(128)), new byte[4096]);

    assertThat(store().add(longest)).isTrue();

    assertThat(store().find(scope).keys()).containsExactly(longest);
  }

  @Test
  void adds_a_key_only_under_the_next_id() {
    store().add(key(scope, 1));

    assertThat(store().add(key(scope, 1))).isFalse();
    assertThat(store().add(key(scope, 3))).isFalse();
    assertThat(store().add(key(scope, 0))).isFalse();
    assertThat(store().add(key(scope, -1))).isFalse();
    assertThat(store().find(scope)).isEqualTo(keys(2, key(scope, 1)));
  }

  @Test
  void a_refused_key_leaves_no_trace_of_its_scope() {
    assertThat(store().add(key(scope, 2))).isFalse();

    assertThat(store().find(scope)).isEqualTo(keys(1));
  }

  @Test
  void exactly_one_of_16_threads_wins_an_id() throws Exception {
    for (int round = 1; round <= 5; round++) {
      List<StoredKey> rivals = rivals(round);

      List<Boolean> won = Race.of(rivals, store()::add);

      assertThat(won).containsOnlyOnce(true);
      assertThat(store().find(scope).keys()).hasSize(round).contains(rivals.get(won.indexOf(true)));
    }
  }

  @Test
  void rewraps_a_key_that_is_still_as_it_was() {
    StoredKey first = key(scope, 1);
    StoredKey anew = first.rewrapped(new KekId("file:new"), bytes(77));
    store().add(first);
    store().add(key(scope, 2));

    assertThat(store().rewrap(first, anew)).isTrue();

    assertThat(store().find(scope)).isEqualTo(keys(3, anew, key(scope, 2)));
  }

  @Test
  void does_not_rewrap_what_has_changed_or_was_never_there() {
    StoredKey first = key(scope, 1);
    StoredKey anew = first.rewrapped(new KekId("file:new"), bytes(77));
    store().add(first);
    store().rewrap(first, anew);

    assertThat(store().rewrap(first, first.rewrapped(first.kek(), bytes(78)))).isFalse();
    assertThat(store().rewrap(key(scope, 2), key(scope, 2))).isFalse();
    assertThat(store().rewrap(key(scope("other"), 1), key(scope("other"), 1))).isFalse();
    assertThat(store().find(scope)).isEqualTo(keys(2, anew));
    assertThat(store().find(scope("other"))).isEqualTo(keys(1));
  }

  @Test
  void exactly_one_of_16_threads_rewraps_a_key() throws Exception {
    StoredKey first = key(scope, 1);
    store().add(first);
    List<StoredKey> rivals =
        IntStream.range(0, 16).mapToObj(i -> first.rewrapped(first.kek(), bytes(100 + i))).toList();

    List<Boolean> won = Race.of(rivals, rival -> store().rewrap(first, rival));

    assertThat(won).containsOnlyOnce(true);
    assertThat(store().find(scope).keys()).containsExactly(rivals.get(won.indexOf(true)));
  }

  @Test
  void refuses_to_replace_a_key_by_another_one() {
    store().add(key(scope, 1));

    assertThatThrownBy(() -> store().rewrap(key(scope, 1), key(scope, 2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store().rewrap(key(scope, 1), key(scope("other"), 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sums_the_reservations_of_a_key() {
    store().add(key(scope, 1));
    store().add(key(scope, 2));

    assertThat(store().reserve(scope, id(1), 5)).isEqualTo(5);
    assertThat(store().reserve(scope, id(1), Integer.MAX_VALUE)).isEqualTo(2_147_483_652L);
    assertThat(store().reserve(scope, id(2), 1)).isEqualTo(1);
  }

  @Test
  void reservations_outlive_a_rewrapping() {
    StoredKey first = key(scope, 1);
    store().add(first);
    store().reserve(scope, id(1), 40);

    store().rewrap(first, first.rewrapped(new KekId("file:new"), bytes(9)));

    assertThat(store().reserve(scope, id(1), 2)).isEqualTo(42);
  }

  @Test
  void reserves_nothing_of_a_key_that_is_not_there() {
    store().add(key(scope, 1));
    store().shred(scope, NOW);

    assertThat(store().reserve(scope, id(1), 5)).isZero();
    assertThat(store().reserve(scope, id(2), 5)).isZero();
    assertThat(store().reserve(scope("other"), id(1), 5)).isZero();
  }

  @Test
  void refuses_to_reserve_less_than_one_message() {
    assertThatThrownBy(() -> store().reserve(scope, id(1), 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void no_reservation_is_lost_among_16_threads() throws Exception {
    store().add(key(scope, 1));
    List<Integer> parts = IntStream.rangeClosed(1, 16).boxed().toList();

    List<Long> totals = Race.of(parts, part -> store().reserve(scope, id(1), part));

    assertThat(totals).doesNotHaveDuplicates().contains(136L);
    assertThat(store().reserve(scope, id(1), 1)).isEqualTo(137);
  }

  @Test
  void shredding_destroys_all_keys_and_refuses_new_ones() {
    store().add(key(scope, 1));
    store().add(key(scope, 2));

    Shredding record = store().shred(scope, NOW.plusNanos(1));

    assertThat(record).isEqualTo(new Shredding(scope, NOW, id(2)));
    assertThat(store().find(scope)).isEqualTo(new ScopeKeys(List.of(), id(3), true));
    assertThat(store().add(key(scope, 3))).isFalse();
    assertThat(store().rewrap(key(scope, 1), key(scope, 1))).isFalse();
    assertThat(ofThisTenant(store().shreddings(NOW))).containsExactly(record);
  }

  @Test
  void shredding_a_scope_without_keys_records_the_id_0_and_refuses_keys() {
    Shredding record = store().shred(scope, NOW);

    assertThat(record).isEqualTo(new Shredding(scope, NOW, id(0)));
    assertThat(store().find(scope)).isEqualTo(new ScopeKeys(List.of(), id(1), true));
    assertThat(store().add(key(scope, 1))).isFalse();
  }

  @Test
  void a_second_shredding_destroys_later_keys_and_records_that_too() {
    store().add(key(scope, 1));
    Shredding first = store().shred(scope, NOW);
    store().readmit(scope);
    store().add(key(scope, 2));

    Shredding second = store().shred(scope, NOW.plusSeconds(9));

    assertThat(second).isEqualTo(new Shredding(scope, NOW.plusSeconds(9), id(2)));
    assertThat(store().find(scope)).isEqualTo(new ScopeKeys(List.of(), id(3), true));
    assertThat(ofThisTenant(store().shreddings(NOW))).containsExactly(first, second);
  }

  @Test
  void a_second_shredding_that_finds_no_later_keys_changes_no_record() {
    store().add(key(scope, 1));
    Shredding first = store().shred(scope, NOW);
    Shredding second = store().shred(scope, NOW.plusSeconds(9));
    store().readmit(scope);

    Shredding third = store().shred(scope, NOW.plusSeconds(10));

    assertThat(List.of(second, third)).containsOnly(first);
    assertThat(store().find(scope).isShredded()).isTrue();
    assertThat(ofThisTenant(store().shreddings(NOW))).containsExactly(first);
  }

  @Test
  void of_16_threads_that_shred_all_get_the_one_record() throws Exception {
    store().add(key(scope, 1));
    List<Instant> times = IntStream.range(0, 16).mapToObj(NOW::plusSeconds).toList();

    List<Shredding> records = Race.of(times, at -> store().shred(scope, at));

    assertThat(records).containsOnly(records.get(0));
    assertThat(ofThisTenant(store().shreddings(NOW))).containsExactly(records.get(0));
  }

  @Test
  void shreds_one_scope_only() {
    store().add(key(scope, 1));
    store().add(key(scope("fields2"), 1));

    store().shred(scope, NOW);

    assertThat(store().find(scope("fields2"))).isEqualTo(keys(2, key(scope("fields2"), 1)));
  }

  @Test
  void a_readmitted_scope_takes_new_keys_under_ids_never_used() {
    store().add(key(scope, 1));
    store().add(key(scope, 2));
    Shredding record = store().shred(scope, NOW);

    store().readmit(scope);

    assertThat(store().find(scope)).isEqualTo(keys(3));
    assertThat(store().add(key(scope, 1))).isFalse();
    assertThat(store().add(key(scope, 3))).isTrue();
    assertThat(store().find(scope)).isEqualTo(keys(4, key(scope, 3)));
    assertThat(ofThisTenant(store().shreddings(NOW))).containsExactly(record);
  }

  @Test
  void readmitting_what_was_not_shredded_changes_nothing() {
    store().add(key(scope, 1));

    store().readmit(scope);
    store().readmit(scope("unheard"));

    assertThat(store().find(scope)).isEqualTo(keys(2, key(scope, 1)));
    assertThat(store().find(scope("unheard"))).isEqualTo(keys(1));
  }

  @Test
  void a_record_from_elsewhere_destroys_what_it_says_and_refuses_new_keys() {
    store().add(key(scope, 1));
    store().add(key(scope, 2));
    Shredding record = new Shredding(scope, NOW, id(5));

    store().shredAgain(record);
    store().shredAgain(record);

    assertThat(store().find(scope)).isEqualTo(new ScopeKeys(List.of(), id(6), true));
    assertThat(store().add(key(scope, 6))).isFalse();
    assertThat(ofThisTenant(store().shreddings(NOW))).containsExactly(record);
    assertThat(store().shred(scope, NOW.plusSeconds(1))).isEqualTo(record);
  }

  @Test
  void a_record_from_elsewhere_leaves_later_keys_and_new_ones_welcome() {
    store().add(key(scope, 1));
    store().add(key(scope, 2));
    store().add(key(scope, 3));
    Shredding record = new Shredding(scope, NOW, id(2));

    store().shredAgain(record);

    assertThat(store().find(scope)).isEqualTo(keys(4, key(scope, 3)));
    assertThat(store().add(key(scope, 4))).isTrue();
    assertThat(ofThisTenant(store().shreddings(NOW))).containsExactly(record);
  }

  @Test
  void a_record_from_elsewhere_is_kept_for_a_scope_never_heard_of() {
    Shredding record = new Shredding(scope, NOW, id(7));

    store().shredAgain(record);

    assertThat(store().find(scope)).isEqualTo(new ScopeKeys(List.of(), id(8), true));
    assertThat(ofThisTenant(store().shreddings(NOW))).containsExactly(record);
  }

  @Test
  void a_record_from_elsewhere_is_kept_beside_another_one_of_its_scope() {
    store().add(key(scope, 1));
    Shredding own = store().shred(scope, NOW);
    Shredding other = new Shredding(scope, NOW.minusSeconds(5), id(3));

    store().shredAgain(other);

    assertThat(ofThisTenant(store().shreddings(Instant.EPOCH))).containsExactly(other, own);
    assertThat(store().shred(scope, NOW.plusSeconds(1))).isEqualTo(other);
    assertThat(store().find(scope).nextId()).isEqualTo(id(4));
  }

  @Test
  void lists_shreddings_since_an_instant_in_the_order_of_their_time() {
    Shredding third = store().shred(scope("a"), NOW.plusMillis(2));
    Shredding first = store().shred(scope("b"), NOW);
    Shredding second = store().shred(scope("c"), NOW.plusMillis(1));

    assertThat(ofThisTenant(store().shreddings(NOW))).containsExactly(first, second, third);
    assertThat(ofThisTenant(store().shreddings(NOW.plusNanos(1_900_000))))
        .containsExactly(second, third);
    assertThat(ofThisTenant(store().shreddings(NOW.plusMillis(3)))).isEmpty();
    assertThat(ofThisTenant(store().shreddings(Instant.MIN))).hasSize(3);
    assertThat(ofThisTenant(store().shreddings(Instant.MAX))).isEmpty();
  }

  @Test
  void pages_through_a_thousand_keys_in_order_and_without_gaps() {
    List<StoredKey> all = thousandKeys();

    List<StoredKey> paged = allPages(7);

    assertThat(paged).containsExactlyElementsOf(all);
  }

  @Test
  void a_page_begins_after_a_key_that_is_gone() {
    store().add(key(scope("a"), 1));
    store().add(key(scope("b"), 1));
    store().shred(scope("a"), NOW);

    List<StoredKey> page = store().page(key(scope("a"), 1), 1);

    assertThat(page).containsExactly(key(scope("b"), 1));
  }

  @Test
  void pages_end_with_an_empty_one_and_have_at_least_one_key() {
    store().add(key(scope, 1));
    KeyScope beyond = new KeyScope(Tenant.of("\uD83C\uDC04".repeat(127)), "z");

    assertThat(store().page(key(beyond, 1), 10)).isEmpty();
    assertThatThrownBy(() -> store().page(null, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void orders_names_by_code_point() {
    List<String> names =
        List.of("a", "a b", "a\u0001", "ab", "b", "\u00e9", "\uffe5", "\uD83C\uDC04");
    List<String> sorted =
        List.of("a", "a\u0001", "a b", "ab", "b", "\u00e9", "\uffe5", "\uD83C\uDC04");
    names.forEach(name -> store().add(key(scope(name), 1)));

    assertThat(allPages(3)).extracting(key -> key.scope().name()).isEqualTo(sorted);
  }

  @Test
  void tenants_do_not_mix() {
    KeyScope own = scope("fields");
    KeyScope foreign = new KeyScope(Tenant.of(tenant.name() + "-2"), "fields");
    store().add(key(own, 1));
    store().add(key(foreign, 1));
    store().add(key(foreign, 2));

    store().shred(own, NOW);

    assertThat(store().find(own).keys()).isEmpty();
    assertThat(store().find(foreign)).isEqualTo(keys(3, key(foreign, 1), key(foreign, 2)));
  }

  @Test
  void takes_names_of_255_chinese_characters_and_tells_the_last_apart() {
    String most = "密".repeat(KeyScope.LONGEST - 1);
    KeyScope one = new KeyScope(Tenant.of(most + "甲"), most + "甲");
    KeyScope two = new KeyScope(Tenant.of(most + "甲"), most + "乙");
    store().shred(one, NOW);
    store().readmit(one);

    store().add(key(one, 1));

    assertThat(store().find(one)).isEqualTo(keys(2, key(one, 1)));
    assertThat(store().find(two)).isEqualTo(keys(1));
    assertThat(store().shred(one, NOW).scope()).isEqualTo(one);
  }

  @Test
  void names_differ_by_case_accent_and_width() {
    List<String> names = List.of("fields", "Fields", "fi\u00e9lds", "fie\u0301lds", "ｆields");
    names.forEach(name -> store().add(key(scope(name), 1)));

    store().shred(scope("fields"), NOW);

    assertThat(store().find(scope("fields")).keys()).isEmpty();
    assertThat(names.subList(1, 5)).allMatch(name -> store().find(scope(name)).keys().size() == 1);
  }

  @Test
  void prints_no_key() {
    byte[] wrapped = "zeisig-zeisig-zeisig-zeisig-zeis".getBytes(UTF_8);
    store().add(key(scope, 1).rewrapped(new KekId("file:1"), wrapped));

    assertThat(store().toString()).doesNotContain("zeisig");
  }

  /** A scope of this test's tenant. */
  protected final KeyScope scope(String name) {
    return new KeyScope(tenant, name);
  }

  /** A key whose bytes nobody else has, the same for the same scope and id. */
  protected static StoredKey key(KeyScope scope, int id) {
    return new StoredKey(
        scope,
        id(id),
        KeyAlgorithm.XAES_256_GCM,
        NOW,
        new KekId("file:1"),
        bytes(31 * scope.toString().hashCode() + id));
  }

  protected static KeyId id(int value) {
    return new KeyId(value);
  }

  private static byte[] bytes(int seed) {
    byte[] bytes = new byte[60];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  private static ScopeKeys keys(int nextId, StoredKey... keys) {
    return new ScopeKeys(List.of(keys), id(nextId), false);
  }

  private List<StoredKey> rivals(int id) {
    return IntStream.range(0, 16)
        .mapToObj(i -> key(scope, id).rewrapped(new KekId("file:1"), bytes(i)))
        .toList();
  }

  private List<Shredding> ofThisTenant(List<Shredding> records) {
    return records.stream().filter(record -> record.scope().tenant().equals(tenant)).toList();
  }

  private List<StoredKey> thousandKeys() {
    List<StoredKey> all = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      KeyScope person = scope("subject/" + (1000 + i));
      for (int id = 1; id <= 4; id++) {
        all.add(key(person, id));
        store().add(key(person, id));
      }
    }
    return all;
  }

  /** The keys of this tenant, page by page; the first page begins before its first key. */
  private List<StoredKey> allPages(int limit) {
    List<StoredKey> all = new ArrayList<>();
    @Nullable StoredKey last = null;
    List<StoredKey> page = store().page(last, limit);
    while (!page.isEmpty()) {
      assertThat(page).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page);
      last = page.get(page.size() - 1);
      page = store().page(last, limit);
    }
    return all.stream().filter(key -> key.scope().tenant().equals(tenant)).toList();
  }
}
