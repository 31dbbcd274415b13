package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoncesTests {

  @Test
  void have_the_length_that_was_asked_for() {
    Nonces nonces = new Nonces(Fixture.RANDOM);

    assertThat(nonces.next(12)).hasSize(12);
    assertThat(nonces.next(24)).hasSize(24);
  }

  @Test
  void no_two_threads_ever_get_the_same() throws Exception {
    Nonces nonces = new Nonces(Fixture.RANDOM);

    List<Set<String>> drawn = Race.of(Collections.nCopies(4, nonces), NoncesTests::drawMany);

    Set<String> all = new HashSet<>();
    drawn.forEach(all::addAll);
    assertThat(all).hasSize(4 * 10_000);
  }

  @Test
  void hand_out_the_bytes_of_the_source_in_order_and_once() {
    RandomBlock block = new RandomBlock(new Counting());
    List<Byte> drawn = new ArrayList<>();

    for (int i = 0; i < 3 * RandomBlock.BYTES / 12; i++) {
      for (byte b : block.draw(12)) {
        drawn.add(b);
      }
    }

    for (int i = 0; i < drawn.size(); i++) {
      assertThat(drawn.get(i)).isEqualTo((byte) (i % RandomBlock.BYTES + 1));
    }
  }

  @Test
  void what_does_not_fit_any_more_is_dropped() {
    RandomBlock block = new RandomBlock(new Counting());

    block.draw(RandomBlock.BYTES - 5);

    assertThat(block.draw(12)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void nothing_handed_out_is_kept() {
    RandomBlock block = new RandomBlock(new Counting());

    block.draw(4);

    assertThat(Traces.of(block)).anyMatch(trace -> trace.contains(" = 0 0 0 0 5 6 7 8"));
  }

  @Test
  void a_source_that_fails_amid_a_block_leaves_nothing_to_hand_out() {
    Counting source = new Counting();
    RandomBlock block = new RandomBlock(source);
    block.draw(RandomBlock.BYTES - 5);
    source.failing = true;

    assertThatThrownBy(() -> block.draw(12)).hasMessage("no entropy");
    assertThatThrownBy(() -> block.draw(1)).hasMessage("no entropy");
  }

  private static Set<String> drawMany(Nonces nonces) {
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      drawn.add(HexFormat.of().formatHex(nonces.next(12)));
    }
    return drawn;
  }

  /** Gives 1, 2, 3 and so on, from 1 each time it is asked. */
  private static final class Counting extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private boolean failing;

    @Override
    public void nextBytes(byte[] bytes) {
      if (failing) {
        Arrays.fill(bytes, (byte) 0);
        throw new IllegalStateException("no entropy");
      }
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (i + 1);
      }
    }
  }
}
