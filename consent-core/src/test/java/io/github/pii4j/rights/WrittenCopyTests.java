package io.github.pii4j.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pii4j.value.SubjectId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WrittenCopyTests {

  private static final SubjectRef WORKER = SubjectRef.of(SubjectId.of("w"));

  private final Desk it = new Desk();

  @ParameterizedTest
  @EnumSource(CopyForm.class)
  void what_is_written_is_what_a_whole_copy_has_byte_for_byte(CopyForm form) {
    RequestId id = it.verified(new Wish.Copy());
    StringBuilder out = new StringBuilder();

    RightsRequest done = it.desk.writeCopy(id, form, out);

    DataCopy whole = ((RightsAnswer.Data) it.answer(new Wish.Copy())).copy();
    String text = form == CopyForm.JSON ? whole.toJson() : whole.toCsv();
    assertThat(out).hasToString(text.replaceAll("(?<=\"request\":\")[0-9a-f]{32}", id.text()));
    assertThat(done.state()).isEqualTo(RequestState.DONE);
  }

  @Test
  void somebody_of_whom_there_is_nothing_gets_an_empty_copy() {
    RequestId id = it.desk.receive(WORKER, new Wish.Access()).id();
    it.desk.verified(id, "session");
    StringBuilder out = new StringBuilder();

    it.desk.writeCopy(id, CopyForm.JSON, out);

    assertThat(out)
        .hasToString(
            "{\"format\":\"pii4j-copy-1\",\"made\":\"2026-03-02T02:00:00Z\",\"request\":\""
                + id
                + "\"}");
  }

  @Test
  void what_could_not_be_written_is_written_again_from_the_beginning() {
    RequestId id = it.verified(new Wish.Copy());

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> it.desk.writeCopy(id, CopyForm.JSON, new FullDisk()));

    assertThat(it.desk.find(id).orElseThrow().state()).isEqualTo(RequestState.VERIFIED);
    it.desk.writeCopy(id, CopyForm.JSON, new StringBuilder());
    assertThat(it.desk.find(id).orElseThrow().state()).isEqualTo(RequestState.DONE);
  }

  @Test
  void only_who_is_known_gets_a_copy_and_only_of_a_wish_for_data() {
    RequestId unknown = it.desk.receive(Desk.WORKER, new Wish.Copy()).id();
    RequestId other = it.verified(new Wish.Objection("marketing"));
    StringBuilder out = new StringBuilder();

    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(() -> it.desk.writeCopy(unknown, CopyForm.CSV, out))
        .satisfies(e -> assertThat(e.code()).isEqualTo(RightsException.Code.NOT_NOW));
    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(() -> it.desk.writeCopy(other, CopyForm.CSV, out))
        .satisfies(e -> assertThat(e.code()).isEqualTo(RightsException.Code.NOT_A_COPY));
    assertThat(out).isEmpty();
  }

  @Test
  void eighty_megabytes_are_written_within_a_heap_of_24() throws Exception {
    assertThat(linesWritten(200_000, 350, "-Xmx24m")).isEqualTo(200_001);
  }

  @Test
  @Tag("nightly")
  void a_million_rows_are_written_within_a_heap_of_32_megabytes() throws Exception {
    assertThat(linesWritten(1_000_000, 100, "-Xmx32m")).isEqualTo(1_000_001);
  }

  private static long linesWritten(int rows, int characters, String heap) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                HugeCopy.class.getName(),
                Integer.toString(rows),
                Integer.toString(characters),
                "CSV")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();

    long lines = lines(child.getInputStream());

    assertThat(child.waitFor()).isZero();
    return lines;
  }

  private static long lines(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long lines = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      for (int i = 0; i < read; i++) {
        lines += buffer[i] == '\n' ? 1 : 0;
      }
    }
    return lines;
  }

  @Test
  void many_items_are_restricted_in_orders_of_a_bounded_size() {
    HugeStore store = new HugeStore(1201, 0);
    RightsDesk desk = HugeCopy.desk(store);
    RequestId id = desk.receive(WORKER, new Wish.Restriction(Set.of("financial", "identity"))).id();
    desk.verified(id, "session");

    desk.fulfil(id);

    assertThat(store.largestOrder).isEqualTo(500);
    assertThat(store.ordered).isEqualTo(1201);
    assertThat(store.pages).isEqualTo(3);
  }

  /** Takes the beginning and no more. */
  private static final class FullDisk extends Writer {
    private int writes;

    @Override
    public void write(char[] text, int from, int count) throws IOException {
      if (++writes > 2) {
        throw new IOException("no space left");
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
