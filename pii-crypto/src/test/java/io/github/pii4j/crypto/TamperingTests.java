package io.github.pii4j.crypto;

import static io.github.pii4j.crypto.Refusals.assertDecryptionFails;

import io.github.pii4j.value.SubjectId;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No change to a ciphertext or to its place goes unnoticed, and no refusal tells which it was. */
class TamperingTests {

  private static final int TRIES = 40;

  private final FixedKeys keys = FixedKeys.random(Suite.XAES_256_GCM);
  private final FieldCipher<Note> cipher = Fixture.cipher(keys);

  @Property(tries = TRIES)
  void every_flipped_bit_is_noticed(@ForAll Suite suite, @ForAll("values") String value) {
    FieldCipher<Note> cipher = Fixture.cipher(FixedKeys.random(suite));
    byte[] bytes = encrypted(cipher, value);

    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      assertRefused(cipher, flipped, expectedCode(bit / 8, flipped));
    }
  }

  @Property(tries = TRIES)
  void every_truncation_is_noticed(@ForAll Suite suite, @ForAll("values") String value) {
    FieldCipher<Note> cipher = Fixture.cipher(FixedKeys.random(suite));
    byte[] bytes = encrypted(cipher, value);

    for (int length = 0; length < bytes.length; length++) {
      assertRefused(cipher, Arrays.copyOf(bytes, length), CryptoError.DECRYPTION_FAILED);
    }
  }

  @Property(tries = TRIES)
  void every_appended_byte_is_noticed(
      @ForAll Suite suite, @ForAll("values") String value, @ForAll byte more) {
    FieldCipher<Note> cipher = Fixture.cipher(FixedKeys.random(suite));
    byte[] bytes = encrypted(cipher, value);
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);
    longer[bytes.length] = more;

    assertRefused(cipher, longer, CryptoError.DECRYPTION_FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "globex, worker, note, worker-17",
    "acme, customer, note, worker-17",
    "acme, worker, name, worker-17",
    "acme, Worker, note, worker-17",
    "acme, worker, note, worker-18",
    "acme, note, worker, worker-17",
    "acme, worke, rnote, worker-17",
    "acmew, orker, note, worker-17",
    "acme, worker, notew, orker-17",
  })
  void a_ciphertext_opens_nowhere_else(String tenant, String table, String column, String subject) {
    Encrypted<Note> encrypted = cipher.encrypt(new Note("value"), Fixture.SUBJECT);
    FieldCipher<Note> elsewhere =
        Fixture.cipher(keys, Tenant.of(tenant), FieldName.of(table, column));

    assertDecryptionFails(() -> elsewhere.decrypt(encrypted, SubjectId.of(subject)));
  }

  @Test
  void other_key_bytes_under_the_same_key_id_do_not_open_it() {
    Encrypted<Note> encrypted = cipher.encrypt(new Note("value"), Fixture.SUBJECT);
    FieldCipher<Note> other = Fixture.cipher(FixedKeys.random(Suite.XAES_256_GCM));

    assertDecryptionFails(() -> other.decrypt(encrypted, Fixture.SUBJECT));
  }

  @Test
  void a_ciphertext_that_names_another_key_of_the_person_does_not_open() {
    keys.with(FixedKeys.key(9, Suite.XAES_256_GCM, new byte[AesKey.BYTES]));
    byte[] bytes = encrypted(cipher, "value");
    bytes[Header.BYTES - 1] = 9;

    assertRefused(cipher, bytes, CryptoError.DECRYPTION_FAILED);
  }

  @Test
  void the_same_key_under_another_id_does_not_open_it() {
    byte[] material = new byte[AesKey.BYTES];
    FixedKeys first = FixedKeys.of(1, Suite.XAES_256_GCM, material.clone());
    FixedKeys second = FixedKeys.of(2, Suite.XAES_256_GCM, material.clone());
    byte[] bytes = Fixture.cipher(first).encrypt(new Note("value"), Fixture.SUBJECT).bytes();
    bytes[Header.BYTES - 1] = 2;

    assertDecryptionFails(
        () -> Fixture.cipher(second).decrypt(Encrypted.of(bytes), Fixture.SUBJECT));
  }

  @Test
  void a_genuine_ciphertext_of_bytes_that_are_no_text_is_refused() {
    Header header = keys.primary().header();
    byte[] nonce = new byte[Suite.XAES_256_GCM.nonceBytes()];
    byte[] place = new AssociatedData(Fixture.TENANT, Fixture.FIELD).of(header, Fixture.SUBJECT);
    byte[] sealed = keys.primary().use(aead -> aead.seal(nonce, new byte[] {(byte) 0xff}, place));
    byte[] bytes = Arrays.copyOf(header.toBytes(), Header.BYTES + nonce.length + sealed.length);
    System.arraycopy(sealed, 0, bytes, Header.BYTES + nonce.length, sealed.length);

    assertRefused(cipher, bytes, CryptoError.DECRYPTION_FAILED);
  }

  @Provide
  static Arbitrary<String> values() {
    return Arbitraries.strings().withChars("aZ09 姓名é").ofMaxLength(40);
  }

  private static byte[] encrypted(FieldCipher<Note> cipher, String value) {
    return cipher.encrypt(new Note(value), Fixture.SUBJECT).bytes();
  }

  /** There is a key 1 to 4 for each suite 1 to 4, so that some flips name another that is there. */
  private static CryptoError expectedCode(int index, byte[] flipped) {
    boolean known = flipped[index] >= 1 && flipped[index] <= 4;
    return switch (index) {
      case 0 -> CryptoError.UNKNOWN_VERSION;
      case 1 -> known ? CryptoError.DECRYPTION_FAILED : CryptoError.UNKNOWN_SUITE;
      case 2, 3, 4 -> CryptoError.UNKNOWN_KEY;
      case 5 -> known ? CryptoError.DECRYPTION_FAILED : CryptoError.UNKNOWN_KEY;
      default -> CryptoError.DECRYPTION_FAILED;
    };
  }

  private static void assertRefused(FieldCipher<Note> cipher, byte[] bytes, CryptoError code) {
    Refusals.assertRefused(code, () -> cipher.decrypt(Encrypted.of(bytes), Fixture.SUBJECT));
  }
}
