package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A loss of power finds the old file or the new one: what is renamed is on the disk already. */
class KeyFileDurabilityTests {

  @TempDir private Path folder;

  private final WatchedDisk disk = new WatchedDisk();

  @Test
  void a_file_is_whole_and_durable_before_it_gets_its_name_and_the_name_is_durable_after()
      throws IOException {
    create().close();

    assertThat(disk.asked()).isEqualTo(replacing("worker.keys"));
  }

  @Test
  void the_previous_generation_is_durable_before_the_file_is_touched() throws IOException {
    try (LocalKeyFile keys = create()) {
      disk.asked();

      keys.rotate();

      List<String> asked = disk.asked();
      assertThat(asked.subList(0, 5)).isEqualTo(replacing("worker.keys.previous"));
      assertThat(asked.subList(5, asked.size())).isEqualTo(replacing("worker.keys"));
    }
  }

  @Test
  void what_cannot_be_made_durable_does_not_take_the_place_of_the_file() throws IOException {
    Path file = folder.resolve(KeyFiles.NAME);
    try (LocalKeyFile keys = create()) {
      byte[] before = Files.readAllBytes(file);
      KekId current = keys.current();
      disk.asked();
      disk.failToForce();

      assertThatThrownBy(keys::rotate).isInstanceOf(KeyFileException.class);

      assertThat(disk.asked()).noneMatch(each -> each.startsWith("rename"));
      assertThat(Files.readAllBytes(file)).isEqualTo(before);
      assertThat(keys.current()).isEqualTo(current);
    }
  }

  private LocalKeyFile create() {
    return LocalKeyFile.builder()
        .cost(KeyFiles.CHEAP)
        .disk(disk)
        .create(folder.resolve(KeyFiles.NAME), KeyFiles.PASSPHRASE.toCharArray());
  }

  /** All of it is written when it is forced: the sizes are the same. */
  private List<String> replacing(String name) throws IOException {
    return List.of(
        "create " + name + ".new",
        "write " + name + ".new",
        "force " + name + ".new of " + Files.size(folder.resolve(name)) + " bytes",
        "rename " + name + ".new to " + name,
        "force the folder of " + name);
  }
}
