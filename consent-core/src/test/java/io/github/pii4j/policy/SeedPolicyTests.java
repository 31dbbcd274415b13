package io.github.pii4j.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeedPolicyTests {

  private final PrivacyPolicy policy = Policies.example();

  @Test
  void reads() {
    assertThat(policy.version()).isEqualTo(new PolicyVersion(1, 0, 0));
  }
}
