package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pii4j.value.OneTimeCode;
import io.github.pii4j.value.SubjectId;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import org.junit.jupiter.api.Test;

class CodeHashesTests {

  private static final UUID ISSUE = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
  private static final SubjectId PERSON = SubjectId.of("worker-17");
  private static final CodeHashes HASHES = hashes(CodeDesk.KEY, "acme");
  private static final CodeSlot SLOT = HASHES.slot(CodeDesk.LOG_IN, PERSON);

  @Test
  void a_pseudonym_depends_on_key_tenant_purpose_and_person() {
    Set<String> pseudonyms =
        Set.of(
            SLOT.pseudonym(),
            hashes(new byte[32], "acme").slot(CodeDesk.LOG_IN, PERSON).pseudonym(),
            hashes(CodeDesk.KEY, "acm").slot(CodeDesk.LOG_IN, PERSON).pseudonym(),
            HASHES.slot(OneTimeCodePurpose.of("log-on"), PERSON).pseudonym(),
            HASHES.slot(CodeDesk.LOG_IN, SubjectId.of("worker-18")).pseudonym());

    assertThat(pseudonyms).hasSize(5);
    assertThat(HASHES.slot(CodeDesk.LOG_IN, PERSON)).isEqualTo(SLOT);
  }

  @Test
  void the_hash_of_a_code_depends_on_the_slot_the_issue_and_every_digit() {
    CodeSlot purpose =
        new CodeSlot(Fixture.TENANT, OneTimeCodePurpose.of("log-on"), SLOT.pseudonym());
    Set<CodeHash> hashes =
        Set.of(
            hash(HASHES, "123456", SLOT, ISSUE),
            hash(hashes(new byte[32], "acme"), "123456", SLOT, ISSUE),
            hash(hashes(CodeDesk.KEY, "acm"), "123456", SLOT, ISSUE),
            hash(HASHES, "123456", purpose, ISSUE),
            hash(HASHES, "123456", HASHES.slot(CodeDesk.LOG_IN, SubjectId.of("x")), ISSUE),
            hash(HASHES, "123456", SLOT, new UUID(1, 2)),
            hash(HASHES, "123457", SLOT, ISSUE),
            hash(HASHES, "023456", SLOT, ISSUE),
            hash(HASHES, "12345", SLOT, ISSUE));

    assertThat(hashes).hasSize(9);
  }

  /** Codes are under way while a release is rolled out. Computed by a second implementation. */
  @Test
  void both_stay_as_they_are_from_release_to_release() {
    assertThat(SLOT.pseudonym()).isEqualTo("z0WXCxZpP56UCnNIaOOZqUeRVt-oQNi4keknOG8NCg0");
    assertThat(HexFormat.of().formatHex(hash(HASHES, "123456", SLOT, ISSUE).bytes()))
        .isEqualTo("c9f9784576d8c56e17ec0d27d7d889bf0fab79edfb46c5656e0df20409f0acd4");
  }

  @Test
  void hashes_of_codes_are_values_of_32_bytes() {
    EqualsVerifier.forClass(CodeHash.class).suppress(Warning.NULL_FIELDS).verify();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CodeHash.of(new byte[31]))
        .withMessage("the hash of a code has 32 bytes, not 31");
  }

  @Test
  void the_bytes_of_a_hash_are_copied_in_and_out() {
    byte[] bytes = new byte[32];
    CodeHash hash = CodeHash.of(bytes);

    bytes[0] = 1;
    hash.bytes()[1] = 1;

    assertThat(hash).isEqualTo(CodeHash.of(new byte[32]));
  }

  private static CodeHash hash(CodeHashes hashes, String digits, CodeSlot slot, UUID issue) {
    try (OneTimeCode code = OneTimeCode.parse(digits)) {
      return hashes.of(code, slot, issue);
    }
  }

  private static CodeHashes hashes(byte[] key, String tenant) {
    return new CodeHashes(new EnginePool<>(HmacSha256::new, key.clone()), Tenant.of(tenant));
  }
}
