package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.value.SubjectId;
import org.junit.jupiter.api.Test;

class AssociatedDataTests {

  @Test
  void is_the_header_and_four_length_prefixed_names() {
    Header header = new Header(Suite.XAES_256_GCM, new KeyId(0x41424344));

    byte[] bytes =
        new AssociatedData(Tenant.of("t"), FieldName.of("表", "co")).of(header, SubjectId.of("s"));

    assertThat(bytes).isEqualTo("\1\1ABCD\0\0\0\1t\0\0\0\3表\0\0\0\2co\0\0\0\1s".getBytes(UTF_8));
  }
}
