package io.github.pii4j.consent.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleEdgeTests {

  @Test
  void has_the_same_root_as_the_frontier_at_every_size_however_often_it_was_stored() {
    MerkleFrontier frontier = new MerkleFrontier();
    MerkleEdge edge = new MerkleEdge();
    List<Tile> tiles = new ArrayList<>();
    for (int i = 0; i < 2 * 256 + 300; i++) {
      assertThat(edge.root()).isEqualTo(frontier.root());
      Hash entry = Hash.ofEntry(("entry " + i).getBytes(UTF_8));
      frontier.add(entry);
      edge = new MerkleEdge(edge.size(), edge.levels());
      edge.add(entry, tiles::add);
    }

    assertThat(tiles).extracting(Tile::level).containsExactly(0, 0, 0);
    assertThat(tiles).extracting(Tile::index).containsExactly(0L, 1L, 2L);
    assertThat(edge.levels().get(1))
        .containsExactly(tiles.get(0).root(), tiles.get(1).root(), tiles.get(2).root());
  }

  @Test
  void tiles_of_tiles_become_whole_too() {
    MerkleEdge edge = new MerkleEdge();
    MerkleFrontier frontier = new MerkleFrontier();
    List<Tile> tiles = new ArrayList<>();
    Hash entry = Hash.ofEntry(new byte[0]);

    for (int i = 0; i < 256 * 256 + 1; i++) {
      edge.add(entry, tiles::add);
      frontier.add(entry);
    }

    assertThat(tiles).hasSize(257);
    assertThat(tiles.get(256).level()).isEqualTo(1);
    assertThat(tiles.get(256).index()).isZero();
    assertThat(edge.root()).isEqualTo(frontier.root());
  }

  @Test
  void refuses_levels_that_do_not_make_up_its_size() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MerkleEdge(2, List.of(List.of(Hash.EMPTY_TREE))));
  }
}
