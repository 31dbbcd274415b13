package io.github.pii4j.consent.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The tree of eight entries by which implementations of Certificate Transparency are tested. The
 * roots and the proofs that are not published were computed from RFC 9162 by other code.
 */
class MerkleVectorTests {

  private static final HexFormat HEX = HexFormat.of();
  private static final List<Hash> ENTRIES =
      List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657").stream()
          .map(text -> Hash.ofEntry(HEX.parseHex(text)))
          .toList();
  private static final Hash LAST = Hash.ofEntry(HEX.parseHex("606162636465666768696a6b6c6d6e6f"));

  private final KeptTree tree = new KeptTree();
  private final MerkleFrontier frontier = new MerkleFrontier();

  MerkleVectorTests() {
    ENTRIES.forEach(this::add);
    add(LAST);
  }

  private void add(Hash entry) {
    tree.add(entry);
    frontier.add(entry);
  }

  @Test
  void the_frontier_has_the_published_root() {
    assertThat(HEX.formatHex(frontier.root().bytes()))
        .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  }

  @ParameterizedTest
  @CsvFileSource(resources = "rfc9162-roots.csv", numLinesToSkip = 1)
  void knows_the_root_at_every_size(int size, String root) {
    assertThat(tree.tree().root(size)).isEqualTo(hash(root));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "rfc9162-inclusion.csv", numLinesToSkip = 1)
  void makes_the_inclusion_proofs(int index, int size, String path) {
    InclusionProof proof = tree.tree().inclusion(index, size);

    assertThat(proof.path()).isEqualTo(hashes(path));
    assertThat(proof.proves(entry(index), tree.tree().root(size))).isTrue();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "rfc9162-consistency.csv", numLinesToSkip = 1)
  void makes_the_consistency_proofs(int from, int to, String path) {
    ConsistencyProof proof = tree.tree().consistency(from, to);

    assertThat(proof.path()).isEqualTo(hashes(path));
    assertThat(proof.proves(tree.tree().root(from), tree.tree().root(to))).isTrue();
  }

  private static Hash entry(int index) {
    return index < ENTRIES.size() ? ENTRIES.get(index) : LAST;
  }

  private static Hash hash(String hex) {
    return Hash.of(HEX.parseHex(hex));
  }

  private static List<Hash> hashes(String path) {
    return path.equals("-")
        ? List.of()
        : Arrays.stream(path.split(" ")).map(MerkleVectorTests::hash).toList();
  }
}
