package io.github.pii4j.consent.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class HashTests {

  private final Hash hash = Hash.ofEntry(new byte[] {1, 2, 3});

  @Test
  void keeps_the_contract_of_equals() {
    EqualsVerifier.forClass(Hash.class).suppress(Warning.NONFINAL_FIELDS).verify();
  }

  @Test
  void reads_what_it_writes() {
    assertThat(Hash.parse(hash.base64())).isEqualTo(hash);
    assertThat(Hash.of(hash.bytes())).isEqualTo(hash);
    assertThat(hash.toString()).isEqualTo(hash.base64());
  }

  @Test
  void its_bytes_cannot_be_changed_from_outside() {
    String before = hash.base64();
    byte[] given = hash.bytes();
    Hash copy = Hash.of(given);

    given[0]++;
    hash.bytes()[0]++;

    assertThat(hash.base64()).isEqualTo(before);
    assertThat(copy).isEqualTo(hash);
  }

  @Test
  void refuses_other_lengths_and_other_texts_of_the_same_bytes() {
    String text = hash.base64();
    char last = text.charAt(42);
    String bitsLeftOver = text.substring(0, 42) + (char) (last + 1) + "=";

    assertThatIllegalArgumentException().isThrownBy(() -> Hash.of(new byte[31]));
    assertThatIllegalArgumentException().isThrownBy(() -> Hash.parse(text.substring(0, 43)));
    assertThatIllegalArgumentException().isThrownBy(() -> Hash.parse(bitsLeftOver));
    assertThatIllegalArgumentException().isThrownBy(() -> Hash.parse(""));
  }

  @Test
  void an_entry_that_looks_like_a_node_has_another_hash() {
    byte[] both = new byte[64];

    Hash zero = Hash.of(new byte[32]);
    assertThat(Hash.ofEntry(both)).isNotEqualTo(Hash.ofNode(zero, zero));
  }
}
