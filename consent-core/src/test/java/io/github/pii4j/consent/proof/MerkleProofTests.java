package io.github.pii4j.consent.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleProofTests {

  private static final int MOST = 300;

  private final MerkleTree tree = KeptTree.of(MOST).tree();
  private final List<Hash> roots = new ArrayList<>();

  MerkleProofTests() {
    MerkleFrontier frontier = new MerkleFrontier();
    roots.add(frontier.root());
    for (int i = 0; i < MOST; i++) {
      frontier.add(KeptTree.entry(i));
      roots.add(frontier.root());
    }
  }

  @Test
  void knows_the_root_at_every_size_up_to_its_own() {
    for (int size = 0; size <= MOST; size++) {
      assertThat(tree.root(size)).isEqualTo(roots.get(size));
    }
  }

  @Test
  void every_entry_of_every_size_is_proved() {
    for (int size = 1; size <= MOST; size++) {
      for (int index = 0; index < size; index++) {
        assertThat(tree.inclusion(index, size).proves(KeptTree.entry(index), roots.get(size)))
            .isTrue();
      }
    }
  }

  @Test
  void every_size_is_proved_to_continue_every_smaller_one() {
    for (int to = 0; to <= MOST; to++) {
      for (int from = 0; from <= to; from++) {
        assertThat(tree.consistency(from, to).proves(roots.get(from), roots.get(to))).isTrue();
      }
    }
  }

  @Property(tries = 500)
  void an_inclusion_proof_proves_nothing_else(
      @ForAll @IntRange(min = 2, max = MOST) int size,
      @ForAll @IntRange(max = MOST - 1) int place,
      @ForAll @IntRange(max = MOST) int other) {
    int index = place % size;
    InclusionProof proof = tree.inclusion(index, size);
    Hash entry = KeptTree.entry(index);
    Hash root = roots.get(size);

    assertThat(proof.proves(KeptTree.entry(index + 1), root)).isFalse();
    assertThat(proof.proves(entry, roots.get(size - 1))).isFalse();
    assertThat(proof.proves(entry, flipped(root, other % 256))).isFalse();
    assertThat(proof.proves(flipped(entry, other % 256), root)).isFalse();
    if (other != index) {
      assertThat(new InclusionProof(other, size, proof.path()).proves(entry, root)).isFalse();
    }
    for (List<Hash> damaged : damaged(proof.path(), other % 256)) {
      assertThat(new InclusionProof(index, size, damaged).proves(entry, root)).isFalse();
    }
  }

  @Property(tries = 500)
  void a_consistency_proof_proves_nothing_else(
      @ForAll @IntRange(min = 2, max = MOST) int to,
      @ForAll @IntRange(max = MOST - 1) int place,
      @ForAll @IntRange(max = 255) int bit) {
    int from = 1 + place % (to - 1);
    ConsistencyProof proof = tree.consistency(from, to);
    Hash older = roots.get(from);
    Hash newer = roots.get(to);

    assertThat(proof.proves(flipped(older, bit), newer)).isFalse();
    assertThat(proof.proves(older, flipped(newer, bit))).isFalse();
    assertThat(proof.proves(roots.get(from - 1), newer)).isFalse();
    assertThat(proof.proves(older, roots.get(to - 1))).isFalse();
    for (List<Hash> damaged : damaged(proof.path(), bit)) {
      assertThat(new ConsistencyProof(from, to, damaged).proves(older, newer)).isFalse();
    }
  }

  /** The same path serves several sizes of one shape; the root tells them apart. */
  @Property(tries = 500)
  void a_proof_with_another_size_proves_nothing_about_that_size(
      @ForAll @IntRange(min = 1, max = MOST) int size,
      @ForAll @IntRange(max = MOST - 1) int place,
      @ForAll @IntRange(max = MOST) int other) {
    int index = place % size;
    if (other == size) {
      return;
    }

    InclusionProof inclusion = new InclusionProof(index, other, tree.inclusion(index, size).path());
    ConsistencyProof consistency =
        new ConsistencyProof(index + 1, other, tree.consistency(index + 1, size).path());

    assertThat(inclusion.proves(KeptTree.entry(index), roots.get(other))).isFalse();
    assertThat(consistency.proves(roots.get(index + 1), roots.get(other)))
        .isEqualTo(other == index + 1 && consistency.path().isEmpty());
  }

  @Test
  void places_outside_the_tree_prove_nothing() {
    Hash entry = KeptTree.entry(0);

    assertThat(new InclusionProof(-1, 1, List.of()).proves(entry, roots.get(1))).isFalse();
    assertThat(new InclusionProof(1, 1, List.of()).proves(entry, roots.get(1))).isFalse();
    assertThat(new InclusionProof(0, 0, List.of()).proves(entry, roots.get(1))).isFalse();
    assertThat(new ConsistencyProof(-1, 1, List.of()).proves(roots.get(1), roots.get(1))).isFalse();
    assertThat(new ConsistencyProof(2, 1, List.of()).proves(roots.get(2), roots.get(1))).isFalse();
    assertThat(new ConsistencyProof(3, 7, List.of()).proves(roots.get(3), roots.get(7))).isFalse();
    assertThat(new ConsistencyProof(0, 7, List.of()).proves(roots.get(1), roots.get(7))).isFalse();
  }

  @Test
  void makes_no_proof_about_what_is_not_in_the_tree() {
    assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(-1, MOST));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(MOST, MOST));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.inclusion(0, MOST + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(-1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.consistency(0, MOST + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.root(MOST + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> tree.root(-1));
  }

  @Test
  void names_the_tile_that_the_store_lost() {
    KeptTree kept = KeptTree.of(MOST);
    kept.lose(0, 0);

    assertThatExceptionOfType(MissingTileException.class)
        .isThrownBy(() -> kept.tree().inclusion(5, MOST))
        .withMessage("the store of the log has no tile at level 0, index 0")
        .matches(e -> e.level() == 0 && e.index() == 0);
  }

  @Test
  void a_frontier_can_be_stored_and_restored_at_every_size() {
    MerkleFrontier frontier = new MerkleFrontier();
    for (int i = 0; i < MOST; i++) {
      frontier = new MerkleFrontier(frontier.size(), frontier.hashes());
      frontier.add(KeptTree.entry(i));

      assertThat(frontier.root()).isEqualTo(roots.get(i + 1));
      assertThat(frontier.hashes()).hasSize(Long.bitCount(i + 1));
    }
  }

  @Test
  void a_frontier_refuses_hashes_that_do_not_make_up_its_size() {
    List<Hash> one = List.of(Hash.EMPTY_TREE);

    assertThatIllegalArgumentException().isThrownBy(() -> new MerkleFrontier(3, one));
    assertThatIllegalArgumentException().isThrownBy(() -> new MerkleFrontier(0, one));
    assertThatIllegalArgumentException().isThrownBy(() -> new MerkleFrontier(-1, one));
  }

  @Test
  void a_proof_over_a_million_entries_reads_a_handful_of_tiles() {
    KeptTree million = KeptTree.of(1_000_000);
    MerkleTree whole = million.tree();

    InclusionProof inclusion = whole.inclusion(123_456, 1_000_000);
    assertThat(million.read()).isLessThanOrEqualTo(2);
    InclusionProof older = whole.inclusion(123_456, 765_432);
    assertThat(million.read()).isLessThanOrEqualTo(2 + 4);
    ConsistencyProof consistency = whole.consistency(654_321, 987_654);
    assertThat(million.read()).isLessThanOrEqualTo(2 + 4 + 6);

    assertThat(inclusion.proves(KeptTree.entry(123_456), million.root())).isTrue();
    assertThat(older.proves(KeptTree.entry(123_456), whole.root(765_432))).isTrue();
    assertThat(consistency.proves(whole.root(654_321), whole.root(987_654))).isTrue();
  }

  private static Hash flipped(Hash hash, int bit) {
    byte[] bytes = hash.bytes();
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    return Hash.of(bytes);
  }

  /** The path with a bit flipped in each hash, each hash left out, each said twice. */
  private static List<List<Hash>> damaged(List<Hash> path, int bit) {
    List<List<Hash>> all = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      List<Hash> flip = new ArrayList<>(path);
      flip.set(i, flipped(path.get(i), bit));
      List<Hash> less = new ArrayList<>(path);
      less.remove(i);
      List<Hash> more = new ArrayList<>(path);
      more.add(i, path.get(i));
      all.addAll(List.of(flip, less, more));
    }
    List<Hash> longer = new ArrayList<>(path);
    longer.add(Hash.EMPTY_TREE);
    all.add(longer);
    return all;
  }
}
