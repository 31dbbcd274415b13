package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.DrbgParameters;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class DefaultRandomTests {

  @Test
  void is_a_drbg_as_strong_as_the_keys_that_are_drawn_from_it() {
    SecureRandom random = DefaultRandom.create();

    assertThat(random.getAlgorithm()).isEqualTo("DRBG");
    assertThat(random.getParameters())
        .isInstanceOfSatisfying(
            DrbgParameters.Instantiation.class,
            drbg -> assertThat(drbg.getStrength()).isEqualTo(256));
  }

  @Test
  void no_two_hosts_share_their_numbers() {
    assertThat(DefaultRandom.create().nextLong()).isNotEqualTo(DefaultRandom.create().nextLong());
  }
}
