package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PiiCryptoTests {

  @Test
  void the_builder_names_everything_that_is_missing() {
    assertThatThrownBy(() -> PiiCrypto.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "PiiCrypto is not complete; still to call: keys(Keyset), random(SecureRandom),"
                + " tenant(Tenant)");
  }

  @Test
  void the_builder_names_only_what_is_missing() {
    Keyset keys = Keyset.generate(Fixture.RANDOM);

    assertThatThrownBy(() -> PiiCrypto.builder().keys(keys).random(Fixture.RANDOM).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("PiiCrypto is not complete; still to call: tenant(Tenant)");
  }
}
