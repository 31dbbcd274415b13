package io.github.pii4j.consent.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class KeyedChainTests {

  private static final Hash ENTRY = Hash.ofEntry("entry".getBytes(UTF_8));

  private final KeyedChain chain = new KeyedChain(key("canary key for a chain, 32 bytes"));

  /** Computed by Python's hmac and hashlib. */
  @Test
  void is_the_hmac_of_the_link_before_the_position_and_the_entry() {
    Hash first = chain.link(KeyedChain.START, 1, ENTRY);
    Hash second = chain.link(first, 2, ENTRY);

    assertThat(hex(first))
        .isEqualTo("08eff9f93d01e8931c24fded7a9c679eb8539e6b0eeb78d3548aa3c992810a6e");
    assertThat(hex(second))
        .isEqualTo("ca376ca87c50ceef21fa9a4872144a3d1764c329e3f303427c956481eaec6584");
  }

  @Test
  void the_form_without_objects_gives_the_same() {
    byte[] into = new byte[Hash.BYTES];

    chain.link(KeyedChain.START.bytes(), 1, ENTRY.bytes(), into);

    assertThat(Hash.of(into)).isEqualTo(chain.link(KeyedChain.START, 1, ENTRY));
  }

  @Test
  void another_key_position_entry_or_link_before_gives_another_link() {
    Hash link = chain.link(KeyedChain.START, 1, ENTRY);

    assertThat(new KeyedChain(key("another")).link(KeyedChain.START, 1, ENTRY)).isNotEqualTo(link);
    assertThat(chain.link(KeyedChain.START, 2, ENTRY)).isNotEqualTo(link);
    assertThat(chain.link(KeyedChain.START, 1, Hash.EMPTY_TREE)).isNotEqualTo(link);
    assertThat(chain.link(link, 1, ENTRY)).isNotEqualTo(link);
  }

  @Test
  void prints_no_key() {
    assertThat(chain).hasToString("KeyedChain(****)");
  }

  private static SecretKeySpec key(String text) {
    return new SecretKeySpec(text.getBytes(UTF_8), "HmacSHA256");
  }

  private static String hex(Hash hash) {
    return HexFormat.of().formatHex(hash.bytes());
  }
}
