package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that writes keys, again and again; {@code -Dcrashes=1000} for a long night. */
@Tag("crash")
class FileDataKeyStoreCrashIT {

  private static final int CRASHES = Integer.getInteger("crashes", 60);
  private static final int PEOPLE_OF_A_ROUND = 1_000_000;

  @TempDir private Path folder;
  private final Random random = new Random(20261102);

  /** How each person's key was last found: how often it was wrapped anew, or gone. */
  private final Map<Integer, Integer> found = new HashMap<>();

  @Test
  void what_the_store_said_outlives_every_kill() throws Exception {
    Path file = folder.resolve("keys");
    boolean wasWrittenAnew = false;

    for (int crash = 0; crash < CRASHES; crash++) {
      long before = crash == 0 ? 0 : Files.size(file);
      Map<Integer, LastWord> said = writeAndKill(file, crash * PEOPLE_OF_A_ROUND);
      wasWrittenAnew |= Files.size(file) < before;
      assertAllIsAsItWasSaid(file, said);
    }

    assertThat(wasWrittenAnew).isTrue();
    assertThat(found.values()).contains(LastWord.GONE, 0, 1);
    try (FileDataKeyStore store = FileDataKeyStore.open(file)) {
      found.forEach((person, key) -> assertThat(LastWord.wrappingOf(store, person)).isEqualTo(key));
    }
  }

  private Map<Integer, LastWord> writeAndKill(Path file, int firstPerson) throws Exception {
    Map<Integer, LastWord> said = new HashMap<>();
    int lines = random.nextInt(400);
    try (ChildJvm writer =
        ChildJvm.run(CrashingWriter.class, file.toString(), Integer.toString(firstPerson))) {
      assertThat(writer.out().readLine()).isEqualTo("open");
      assertThatThrownBy(() -> FileDataKeyStore.open(file)).hasMessageContaining("one at a time");
      for (int i = 0; i < lines; i++) {
        LastWord.note(writer.out().readLine(), said);
      }
      writer.kill();
      writer.out().lines().forEach(line -> LastWord.note(line, said));
      assertThat(writer.exitCode()).isEqualTo(137);
    }
    return said;
  }

  private void assertAllIsAsItWasSaid(Path file, Map<Integer, LastWord> said) throws IOException {
    try (FileDataKeyStore store = FileDataKeyStore.open(file)) {
      String disk = Files.readString(file, ISO_8859_1);
      said.forEach((person, word) -> found.put(person, word.requireTrue(store, person, disk)));
    }
  }
}
