package io.github.pii4j.consent.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.pii4j.consent.proof.LedgerFileException.Code;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerFileTests {

  private static final int SIZE = 12;
  private static final SampleLog LOG = SampleLog.of(SIZE);
  private static final byte[] FILE = file();
  private static final String HASH = Hash.EMPTY_TREE.base64();

  @TempDir private Path folder;

  @Test
  void reads_what_it_wrote() {
    LedgerFileReader reader = new LedgerFileReader(new ByteArrayInputStream(FILE));

    for (int i = 1; i <= SIZE; i++) {
      LogEntry entry = reader.next().orElseThrow();
      assertThat(entry.sequence()).isEqualTo(i);
      assertThat(entry.bytes()).isEqualTo(LOG.entry(i).bytes());
      assertThat(entry.leaf()).isEqualTo(LOG.entry(i).leaf());
      assertThat(entry.link()).isEqualTo(LOG.entry(i).link());
    }
    assertThat(reader.next()).isEmpty();
    assertThat(reader.checkpoints()).hasSize(1);
    assertThat(Checkpoint.open(reader.checkpoints().get(0), SampleLog.ORIGIN, known()).size())
        .isEqualTo(SIZE);
  }

  @Test
  void has_the_form_that_it_describes() {
    LogEntry first = LOG.entry(1);
    String text = new String(FILE, UTF_8);

    assertThat(text)
        .startsWith(
            "{\"seq\":1,\"leaf\":\""
                + first.leaf()
                + "\",\"link\":\""
                + first.link()
                + "\",\"event\":"
                + new String(first.bytes(), UTF_8)
                + "}\n{\"seq\":2,")
        .contains("\n{\"checkpoint\":\"example.com/consent-log\\n12\\n")
        .endsWith("=\\n\"}\n");
  }

  @Test
  void verifies_a_file_by_its_own_checkpoint() throws IOException {
    assertThat(SampleLog.owner().verify(stored(FILE)))
        .isEqualTo(new Verification(SIZE, SIZE, SIZE, List.of(), 0));
    assertThat(SampleLog.auditor().verify(stored(FILE)))
        .isEqualTo(new Verification(SIZE, 0, SIZE, List.of(), 0));
    assertThat(LogVerifier.builder(SampleLog.ORIGIN).verify(stored(FILE)).anchored()).isZero();
  }

  @Test
  void a_flipped_bit_anywhere_in_the_file_is_found_and_its_entry_named() throws IOException {
    int line = 1;
    for (int at = 0; at < FILE.length; at++) {
      byte[] damaged = FILE.clone();
      damaged[at] ^= (byte) (1 << (at % 8));

      Verification found = SampleLog.owner().verify(stored(damaged));

      assertThat(found.isIntact()).as("byte %s", at).isFalse();
      if (line <= SIZE) {
        assertThat(found.findings()).extracting(Finding::sequence).contains((long) line);
      }
      line += FILE[at] == '\n' ? 1 : 0;
    }
  }

  @Test
  void a_file_that_ends_anywhere_too_soon_is_found() throws IOException {
    LogVerifier.Builder owner = SampleLog.owner().checkpoint(LOG.checkpoint(SIZE));
    int entriesEnd = new String(FILE, UTF_8).indexOf("{\"checkpoint");
    for (int length = 0; length < FILE.length; length++) {
      Verification found = owner.verify(stored(Arrays.copyOf(FILE, length)));

      assertThat(found.isIntact()).as("%s bytes", length).isEqualTo(length == entriesEnd);
    }
  }

  @Test
  void a_line_that_cannot_be_read_is_one_finding_and_the_rest_is_verified() throws IOException {
    String text = new String(FILE, UTF_8).replace("{\"seq\":5,", "{\"seq\":5 ,");

    Verification found = SampleLog.owner().verify(stored(text.getBytes(UTF_8)));

    assertThat(found.entries()).isEqualTo(SIZE);
    assertThat(found.findings())
        .containsExactly(
            new Finding(
                VerifyResult.HASH_MISMATCH, 5, "line 5 is no entry: seq, leaf, link and event"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"seq\":0,LEAF,LINK,\"event\":{}}",
        "{\"seq\":01,LEAF,LINK,\"event\":{}}",
        "{\"seq\":-1,LEAF,LINK,\"event\":{}}",
        "{\"seq\":1.0,LEAF,LINK,\"event\":{}}",
        "{\"seq\":,LEAF,LINK,\"event\":{}}",
        "{\"seq\":9007199254740992,LEAF,LINK,\"event\":{}}",
        "{\"seq\":99999999999999999999,LEAF,LINK,\"event\":{}}",
        "{\"seq\": 1,LEAF,LINK,\"event\":{}}",
        " {\"seq\":1,LEAF,LINK,\"event\":{}}",
        "{\"seq\":1,LEAF,LINK,\"event\":{}} ",
        "{\"seq\":1,LEAF,LINK,\"event\":{}}\r",
        "{\"seq\":1,LINK,LEAF,\"event\":{}}",
        "{\"seq\":1,LEAF,\"event\":{}}",
        "{\"seq\":1,LEAF,LINK,\"event\":{}",
        "{\"seq\":1,LEAF,LINK,\"event\":[]}",
        "{\"seq\":1,LEAF,LINK,\"event\":\"\"}",
        "{\"seq\":1,LEAF,LINK,\"event\":}",
        "{\"seq\":1,LEAF,LINK,\"event\":{}{}}",
        "{\"seq\":1,LEAF,LINK,\"event\":{},\"x\":{}}",
        "{\"seq\":1,LEAF,LINK,\"event\":{}}}",
        "{\"seq\":1,LEAF,LINK,\"event\":{\"a\":\"}}",
        "{\"seq\":1,LEAF,LINK,\"event\":{\"a\":\"\\\"}}",
        "{\"seq\":1,LEAF,LINK,\"event\":{\t}}",
        "{\"seq\":1,LEAF,LINK,\"event\":{\"a\":\"\t\"}}",
        "{\"seq\":1,\"leaf\":\"short\",LINK,\"event\":{}}",
        "{\"seq\":1,\"leaf\":\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\",LINK,\"event\":{}}",
        "{\"seq\":1,\"leaf\":\"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=\",LINK,\"event\":{}}",
        "{\"seq\":1",
        "{\"seq\":",
        "{\"checkpoint\":\"}",
      })
  void refuses_every_other_way_to_write_an_entry(String line) {
    LedgerFileReader reader = reader(line + "\n" + good());

    assertThatExceptionOfType(LedgerFileException.class)
        .isThrownBy(reader::next)
        .matches(e -> e.line() == 1)
        .matches(e -> e.code().name().startsWith("MALFORMED_"))
        .withMessageNotContaining("event\":");
    assertThat(reader.next()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"checkpoint\":\"\\u0041\"}",
        "{\"checkpoint\":\"a\\/b\"}",
        "{\"checkpoint\":\"a\\\"}",
        "{\"checkpoint\":\"a\"b\"}",
        "{\"checkpoint\":\"a\"} ",
        "{\"checkpoint\":\"a\" }",
      })
  void refuses_every_other_way_to_write_a_checkpoint(String line) {
    LedgerFileReader reader = reader(line + "\n");

    assertThatExceptionOfType(LedgerFileException.class)
        .isThrownBy(reader::next)
        .matches(e -> e.code() == Code.MALFORMED_CHECKPOINT);
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void an_event_may_be_chinese_but_must_be_utf_8() {
    String event = "{\"a\":\"\u4e2d\\\\\\\"}\"}";
    byte[] line = filled(good().replace("{}", event)).getBytes(UTF_8);

    assertThat(reader(line).next().orElseThrow().bytes()).isEqualTo(event.getBytes(UTF_8));
    line[line.length - 9] = (byte) 0xff;
    assertThatExceptionOfType(LedgerFileException.class)
        .isThrownBy(reader(line)::next)
        .matches(e -> e.code() == Code.MALFORMED_ENTRY);
  }

  @Test
  void names_what_is_cut_off_too_long_or_behind_a_checkpoint_and_goes_on() {
    String longest = good().replace("{}", "{\"a\":\"" + "x".repeat(1 << 20) + "\"}");
    LedgerFileReader reader =
        reader(longest + good() + "{\"checkpoint\":\"a\"}\n" + good() + good().strip());

    assertThatExceptionOfType(LedgerFileException.class)
        .isThrownBy(reader::next)
        .matches(e -> e.code() == Code.LINE_TOO_LONG && e.line() == 1)
        .withMessage("line 1 is longer than 1,048,576 bytes");
    assertThat(reader.next()).isPresent();
    assertThatExceptionOfType(LedgerFileException.class)
        .isThrownBy(reader::next)
        .matches(e -> e.code() == Code.ENTRY_AFTER_CHECKPOINT && e.line() == 4);
    assertThatExceptionOfType(LedgerFileException.class)
        .isThrownBy(reader::next)
        .matches(e -> e.code() == Code.CUT_OFF && e.line() == 5);
    assertThat(reader.next()).isEmpty();
    assertThat(reader.checkpoints()).containsExactly("a");
  }

  @Test
  void a_line_may_come_in_any_pieces() {
    String event = "{\"a\":\"" + "x".repeat(70_000) + "\"}";
    InputStream trickle =
        new ByteArrayInputStream(filled(good().replace("{}", event) + good()).getBytes(UTF_8)) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(length, 997));
          }
        };

    LedgerFileReader reader = new LedgerFileReader(trickle);

    assertThat(reader.next().orElseThrow().bytes()).hasSize(event.length());
    assertThat(reader.next()).isPresent();
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void writes_nothing_that_it_could_not_read_again() {
    LedgerFileWriter writer = new LedgerFileWriter(new ByteArrayOutputStream());
    writer.write(entry(5, "{}"));

    for (String event :
        List.of("", "[]", "{}{}", "{\n}", "{", "{\"a\":\"" + "x".repeat(1 << 20) + "\"}")) {
      assertThatIllegalArgumentException().isThrownBy(() -> writer.write(entry(6, event)));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> writer.write(entry(5, "{}")));
    writer.write(SignedNote.parse(LOG.checkpoint(1)));
    assertThatIllegalStateException().isThrownBy(() -> writer.write(entry(6, "{}")));
  }

  @Test
  void writes_over_no_file() throws IOException {
    Path file = stored(FILE);

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> LedgerFileWriter.create(file));
    assertThat(Files.readAllBytes(file)).isEqualTo(FILE);
  }

  private static byte[] file() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (LedgerFileWriter writer = new LedgerFileWriter(out)) {
      LOG.entries().forEach(writer::write);
      writer.write(SignedNote.parse(LOG.checkpoint(SIZE)));
    }
    return out.toByteArray();
  }

  private Path stored(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("log.pii4j-ledger"), bytes);
  }

  private static LedgerFileReader reader(String text) {
    return reader(filled(text).getBytes(UTF_8));
  }

  private static LedgerFileReader reader(byte[] bytes) {
    return new LedgerFileReader(new ByteArrayInputStream(bytes));
  }

  private static String filled(String text) {
    return text.replace("LEAF", "\"leaf\":\"" + HASH + "\"")
        .replace("LINK", "\"link\":\"" + HASH + "\"");
  }

  private static String good() {
    return "{\"seq\":1,LEAF,LINK,\"event\":{}}\n";
  }

  private static LogEntry entry(long sequence, String event) {
    return LogEntry.of(sequence, Hash.EMPTY_TREE, Hash.EMPTY_TREE, event.getBytes(UTF_8));
  }

  private static List<NoteVerifier> known() {
    return List.of(SampleLog.SIGNER.verifier());
  }
}
