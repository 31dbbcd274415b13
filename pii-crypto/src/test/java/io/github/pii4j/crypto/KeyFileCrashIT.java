package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key file outlives its writers, however they end and however many there are. */
@Tag("crash")
class KeyFileCrashIT {

  private static final int KILLS = 100;
  private static final int MOST_LINES_BEFORE_A_KILL = 30;

  @TempDir private Path folder;

  private final Random random = new Random(20_261_126);

  @Test
  void every_acknowledged_rotation_outlives_a_hundred_kills() throws Exception {
    Path file = folder.resolve(KeyFiles.NAME);
    KeyFiles.create(file).close();
    List<WrappedKey> acknowledged = new ArrayList<>();

    for (int kill = 0; kill < KILLS; kill++) {
      acknowledged.addAll(rotateUntilKilled(file));

      assertAllUnwrap(file, acknowledged);
    }

    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS);
  }

  @Test
  void two_writers_lose_no_rotation_of_each_other() throws Exception {
    Path file = folder.resolve(KeyFiles.NAME);
    KeyFiles.create(file).close();
    List<WrappedKey> acknowledged = new ArrayList<>();

    try (ChildJvm one = ChildJvm.run(KeyFileRotations.class, file.toString(), "100");
        ChildJvm other = ChildJvm.run(KeyFileRotations.class, file.toString(), "100")) {
      one.out().lines().map(KeyFileRotations::wrapped).forEach(acknowledged::add);
      other.out().lines().map(KeyFileRotations::wrapped).forEach(acknowledged::add);
      assertThat(one.exitCode()).isZero();
      assertThat(other.exitCode()).isZero();
    }

    assertThat(acknowledged).hasSize(200);
    assertAllUnwrap(file, acknowledged);
    try (LocalKeyFile keys = KeyFiles.open(file)) {
      assertThat(keys.list()).hasSize(201);
    }
  }

  /** What was acknowledged, up to the kill at any instant between two lines. */
  private List<WrappedKey> rotateUntilKilled(Path file) throws IOException {
    List<WrappedKey> acknowledged = new ArrayList<>();
    try (ChildJvm child = ChildJvm.run(KeyFileRotations.class, file.toString(), "1000")) {
      BufferedReader out = child.out();
      int lines = 1 + random.nextInt(MOST_LINES_BEFORE_A_KILL);
      for (int i = 0; i < lines; i++) {
        acknowledged.add(KeyFileRotations.wrapped(out.readLine()));
      }
      Waiting.spin(random.nextInt(2_000_000));
      child.kill();
      out.lines()
          .filter(line -> line.endsWith(" ."))
          .map(KeyFileRotations::wrapped)
          .forEach(acknowledged::add);
    }
    return acknowledged;
  }

  private static void assertAllUnwrap(Path file, List<WrappedKey> acknowledged) {
    try (LocalKeyFile keys = KeyFiles.open(file)) {
      keys.verify();
      assertThat(acknowledged)
          .allSatisfy(each -> assertThat(keys.unwrap(each)).isEqualTo(KeyFileRotations.DATA_KEY));
    }
  }
}
