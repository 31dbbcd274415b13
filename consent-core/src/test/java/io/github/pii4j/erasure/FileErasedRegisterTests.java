package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.RegisterProcess.entry;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileErasedRegisterTests {

  private static final int EACH = 200;

  @TempDir private Path home;
  private Path file;
  private FileErasedRegister register;

  @BeforeEach
  void begin() {
    file = home.resolve("erased.jsonl");
    register = FileErasedRegister.in(file);
  }

  @Test
  void knows_who_was_erased_by_whomever_since_it_was_asked_last() {
    assertThat(register.isErased(Cases.person(1))).isFalse();
    register.record(entry(1));
    assertThat(register.isErased(Cases.person(1))).isTrue();

    FileErasedRegister.in(file).record(entry(2));

    assertThat(register.isErased(Cases.person(2))).isTrue();
    assertThat(register.isErased(Cases.person(3))).isFalse();
  }

  @Test
  void the_name_of_a_new_file_is_durable_before_its_first_entry_counts() {
    List<Path> forced = new ArrayList<>();
    FileErasedRegister fresh = new FileErasedRegister(file, forced::add);

    fresh.record(entry(1));
    fresh.record(entry(2));

    assertThat(forced).containsExactly(home.toAbsolutePath());
  }

  @Test
  void reads_on_where_it_stopped() throws Exception {
    IntStream.range(0, 9).forEach(number -> register.record(entry(number)));
    assertThat(register.isErased(Cases.person(8))).isTrue();
    byte[] bytes = Files.readAllBytes(file);
    bytes[5] = '#'; // what was read is not read again, so nobody notices
    Files.write(file, bytes);
    FileErasedRegister.in(file).record(entry(9));

    assertThat(register.isErased(Cases.person(9))).isTrue();
    assertThat(register.isErased(Cases.person(0))).isTrue();
  }

  @Test
  void passes_over_a_torn_line_until_it_is_whole() throws Exception {
    register.record(entry(1));
    byte[] second = (entry(2).toJson() + "\n").getBytes(UTF_8);
    Files.write(file, part(second, 0, 40), StandardOpenOption.APPEND);
    assertThat(register.isErased(Cases.person(2))).isFalse();

    Files.write(file, part(second, 40, second.length), StandardOpenOption.APPEND);

    assertThat(register.isErased(Cases.person(2))).isTrue();
  }

  private static byte[] part(byte[] of, int from, int to) {
    return Arrays.copyOfRange(of, from, to);
  }

  @Test
  void a_line_that_a_kill_tore_is_replaced_by_the_next_one() throws Exception {
    register.record(entry(1));
    Files.writeString(file, "{\"case\":\"torn", StandardOpenOption.APPEND);
    assertThat(register.isErased(Cases.person(1))).isTrue();

    FileErasedRegister.in(file).record(entry(2));

    assertThat(register.isErased(Cases.person(2))).isTrue();
    assertThat(register.since(Instant.EPOCH)).containsExactly(entry(1), entry(2));
  }

  @Test
  void who_was_read_once_stays_erased_though_the_file_is_cut() throws Exception {
    register.record(entry(1));
    register.record(entry(2));
    assertThat(register.isErased(Cases.person(2))).isTrue();
    Files.write(file, new byte[0]);
    register.record(entry(3));

    assertThat(register.isErased(Cases.person(2))).isTrue();
    assertThat(register.isErased(Cases.person(3))).isTrue();
  }

  @Test
  void two_processes_and_two_registers_lose_no_line() throws Exception {
    Process one = start(1_000);
    Process other = start(2_000);
    FileErasedRegister second = FileErasedRegister.in(file);
    Thread thread = new Thread(() -> recordAll(second, 4_000));
    thread.start();
    recordAll(register, 3_000);
    thread.join();

    assertThat(one.waitFor() + other.waitFor()).isZero();
    assertThat(register.since(Instant.EPOCH)).hasSize(4 * EACH).doesNotHaveDuplicates();
    assertThat(register.isErased(Cases.person(2_000 + EACH - 1))).isTrue();
  }

  private static void recordAll(FileErasedRegister register, int from) {
    IntStream.range(from, from + EACH).forEach(number -> register.record(entry(number)));
  }

  @Tag("crash")
  @Test
  void what_was_acknowledged_survives_a_kill() throws Exception {
    for (int kill = 0; kill < 3; kill++) {
      int from = 1_000 * kill;
      Process process = start(from);
      String last = untilKilled(process, 20 + 30 * kill);

      register.record(entry(from + 999));

      for (int number = from; number <= Integer.parseInt(last); number++) {
        assertThat(register.isErased(Cases.person(number))).isTrue();
      }
      assertThat(register.isErased(Cases.person(from + 999))).isTrue();
    }
  }

  private static String untilKilled(Process process, int entries) throws Exception {
    String last = "";
    try (BufferedReader said = process.inputReader(UTF_8)) {
      for (int i = 0; i < entries; i++) {
        last = said.readLine();
      }
      process.toHandle().destroyForcibly();
    }
    process.waitFor();
    return last;
  }

  private Process start(int from) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-XX:TieredStopAtLevel=1",
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            RegisterProcess.class.getName(),
            file.toString(),
            Integer.toString(from),
            Integer.toString(EACH));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  @Test
  void survives_a_torn_line_and_tells_who_was_erased_since() throws Exception {
    ErasedEntry first =
        new ErasedEntry(Cases.id(1), Cases.person(1), Cases.NOW, JournalHead.START.hash());
    ErasedEntry second =
        new ErasedEntry(
            Cases.id(2), Cases.person(2), Cases.NOW.plusSeconds(1), JournalHead.START.hash());
    assertThat(register.since(Instant.EPOCH)).isEmpty();
    register.record(first);
    Files.writeString(file, "{\"case\":\"tor", StandardOpenOption.APPEND);

    assertThat(register.since(Instant.EPOCH)).containsExactly(first);
    register.record(second);

    assertThat(register.since(Instant.EPOCH)).containsExactly(first, second);
    assertThat(register.since(Cases.NOW.plusSeconds(1))).containsExactly(second);
  }
}
