package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.value.SubjectId;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What any release ever wrote opens for ever. */
class GoldenCiphertextTests {

  private static final int HEADING = 1;

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "golden-format-1.csv", numLinesToSkip = HEADING)
  void a_ciphertext_of_format_1_opens(ArgumentsAccessor row) {
    FieldCipher<Note> cipher = cipher(row, Fixture.RANDOM);

    Note opened = cipher.decrypt(Encrypted.parse(row.getString(9)), subject(row));

    assertThat(opened).isEqualTo(value(row));
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "golden-format-1.csv", numLinesToSkip = HEADING)
  void format_1_is_written_as_it_always_was(ArgumentsAccessor row) {
    FieldCipher<Note> cipher = cipher(row, beginningWith(hex(row, 3)));

    Encrypted<Note> made = cipher.encrypt(value(row), subject(row));

    assertThat(made.text()).isEqualTo(row.getString(9));
  }

  private static FieldCipher<Note> cipher(ArgumentsAccessor row, SecureRandom random) {
    int id = HexFormat.fromHexDigits(row.getString(1));
    Suite suite = Encrypted.parse(row.getString(9)).suite();
    return new FieldCipher<>(
        NoteType.ANY_TEXT,
        FieldName.of(row.getString(5), row.getString(6)),
        Tenant.of(row.getString(4)),
        FixedKeys.of(id, suite, hex(row, 2)),
        new Nonces(random));
  }

  private static SecureRandom beginningWith(byte[] nonce) {
    return new ScriptedRandom(Arrays.copyOf(nonce, RandomBlock.BYTES));
  }

  private static SubjectId subject(ArgumentsAccessor row) {
    return SubjectId.of(row.getString(7));
  }

  private static Note value(ArgumentsAccessor row) {
    return new Note(row.getString(8));
  }

  private static byte[] hex(ArgumentsAccessor row, int column) {
    return HexFormat.of().parseHex(row.getString(column));
  }
}
